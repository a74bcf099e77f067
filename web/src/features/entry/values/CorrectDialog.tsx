import { Modal } from "antd";
import { valueTexts } from "@/locales";
import type { IndicatorRef } from "@/shared/api/contract";
import { ApiProblem } from "@/shared/api/problem";
import { formatMeasure } from "@/shared/format/number";
import { ConflictDialog } from "@/shared/ui/ConflictDialog";
import type { ConflictItem } from "@/shared/ui/ConflictTable";
import { CorrectForm } from "./CorrectForm";
import type { Correctable } from "./correctable";
import { subjectOf } from "./subject";
import { type Correction, useCorrection } from "./useCorrection";

interface Props {
  value: Correctable;
  indicator: IndicatorRef;
  measure: string | null;
  /** Asks somebody else to correct it, because the period is locked. */
  asks: boolean;
  onAsk: () => void;
  onClose: () => void;
}

/** Another value in place, with a reason; or the request for it. A lost race shows both versions, and nothing typed is lost. */
export function CorrectDialog({ value, indicator, measure, asks, onAsk, onClose }: Props) {
  const act = useCorrection(value, asks, onClose);
  const subject = subjectOf(value, indicator);
  const conflict = conflictOf(act.error);
  const mine = act.variables;
  return (
    <>
      <Modal
        open
        title={asks ? valueTexts.askTitle(subject) : valueTexts.correctTitle(subject)}
        footer={null}
        onCancel={onClose}
        mask={{ closable: false }}
        width={560}
        destroyOnHidden
      >
        <CorrectForm
          value={value}
          indicator={indicator}
          measure={measure}
          asks={asks}
          saving={act.isPending}
          error={conflict ? null : act.error}
          onAsk={onAsk}
          onSave={act.mutate}
          onCancel={onClose}
        />
      </Modal>
      <ConflictDialog
        items={conflict && mine ? [itemOf(subject, mine, conflict, indicator, measure)] : []}
        usualReasons={valueTexts.reasons}
        saving={act.isPending}
        onCancel={act.reset}
        onKeepTheirs={onClose}
        onOverwrite={(reason) => mine && conflict && act.mutate({ ...mine, reason, version: conflict.version })}
      />
    </>
  );
}

interface Theirs {
  value: number;
  byName: string;
  at: string;
  reason: string | null;
  version: number;
}

function conflictOf(error: unknown): Theirs | null {
  if (!(error instanceof ApiProblem) || error.code !== "version-conflict") return null;
  const rows = error.params.rows as { current: Theirs }[] | undefined;
  return rows?.[0]?.current ?? null;
}

const itemOf = (
  subject: string,
  mine: Correction,
  theirs: Theirs,
  indicator: IndicatorRef,
  measure: string | null,
): ConflictItem => ({
  key: subject,
  subject,
  mine: { value: formatMeasure(mine.value, indicator, measure), by: null, at: null, reason: mine.reason },
  theirs: {
    value: formatMeasure(theirs.value, indicator, measure),
    by: theirs.byName,
    at: theirs.at,
    reason: theirs.reason,
  },
});
