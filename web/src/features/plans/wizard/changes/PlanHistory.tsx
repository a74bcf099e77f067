import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { planPartTexts } from "@/locales";
import { get } from "@/shared/api/client";
import { HistoryDrawer } from "@/shared/ui/HistoryDrawer";
import type { HistoryEntry } from "@/shared/ui/HistoryList";
import type { DocumentHistory, DocumentStep, PlanDocument } from "../types";
import styles from "../wizard.module.css";
import { partText } from "./describe";
import { UndoDialog } from "./UndoDialog";
import { useIndicatorNames } from "./useIndicatorNames";

const texts = planPartTexts.history;

interface Props {
  planId: string;
  plan: PlanDocument;
  /** Something is typed and not saved: nothing is undone meanwhile. */
  changed: boolean;
}

/** 修改记录: what was ever done to the document, and taking a change back. */
export function PlanHistory({ planId, plan, changed }: Props) {
  const [open, setOpen] = useState(false);
  const [undoing, setUndoing] = useState<DocumentStep | null>(null);
  const names = useIndicatorNames();
  const { data, error, refetch } = useQuery({
    queryKey: ["plans", planId, "document-history"],
    queryFn: ({ signal }) =>
      get<DocumentHistory>(`/api/plans/${encodeURIComponent(planId)}/document/history`, undefined, signal),
    enabled: open,
    staleTime: 0,
  });
  return (
    <>
      <Button onClick={() => setOpen(true)}>{texts.open}</Button>
      <HistoryDrawer
        open={open}
        subject={texts.subject(plan.shortTitle ?? plan.title)}
        entries={data?.steps.map((step) => asEntry(step, names, changed ? null : () => setUndoing(step)))}
        error={error}
        onRetry={refetch}
        onClose={() => setOpen(false)}
      />
      {undoing && data && (
        <UndoDialog planId={planId} step={undoing} version={data.version} onClose={() => setUndoing(null)} />
      )}
    </>
  );
}

const asEntry = (step: DocumentStep, names: (code: string) => string, onUndo: (() => void) | null): HistoryEntry => ({
  key: step.id,
  act: texts.acts[step.act],
  at: step.at,
  by: step.byName,
  from: null,
  to: null,
  reason: step.reason,
  note: <Parts step={step} names={names} onUndo={onUndo} />,
});

interface PartsProps {
  step: DocumentStep;
  names: (code: string) => string;
  onUndo: (() => void) | null;
}

function Parts({ step, names, onUndo }: PartsProps) {
  const before: Record<string, unknown> = step.before;
  const after: Record<string, unknown> = step.after;
  return (
    <>
      {Object.keys(after).map((part) => (
        <div key={part} className={styles.changed}>
          <b>{planPartTexts.parts[part] ?? part}</b>
          <div>{texts.before + partText(part, before[part], after[part], names)}</div>
          <div>{texts.after + partText(part, after[part], before[part], names)}</div>
        </div>
      ))}
      {step.canUndo && onUndo && (
        <Button size="small" onClick={onUndo}>
          {texts.undo}
        </Button>
      )}
    </>
  );
}
