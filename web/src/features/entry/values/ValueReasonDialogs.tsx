import { valueTexts } from "@/locales";
import { call } from "@/shared/api/client";
import type { IndicatorRef, Observation } from "@/shared/api/contract";
import { newKey } from "@/shared/api/newKey";
import { useAct } from "@/shared/api/useAct";
import { formatMeasure } from "@/shared/format/number";
import { ReasonDialog } from "../ReasonDialog";
import { subjectOf } from "./subject";

interface Props {
  value: Observation;
  indicator: IndicatorRef;
  measure: string | null;
  onClose: () => void;
}

const post = (value: Observation, step: string) => (reason: string) =>
  call<Observation>("POST", `/api/observations/${value.id}/${step}`, {
    body: { version: value.version, reason },
    key: newKey(),
  });

/** This one of several sources counts from now on. */
export function UseDialog({ value, indicator, measure, onClose }: Props) {
  const act = useAct(post(value, "use"), valueTexts.useDone, onClose);
  return (
    <ReasonDialog
      open
      title={valueTexts.useTitle(subjectOf(value, indicator))}
      text={valueTexts.useText(formatMeasure(value.value, indicator, measure), value.sourceText)}
      ok={valueTexts.useOk}
      usual={valueTexts.useReasons}
      saving={act.isPending}
      error={act.error}
      onOk={act.mutate}
      onCancel={onClose}
    />
  );
}

/** It stays on record and no longer counts. */
export function SetAsideDialog({ value, indicator, measure, onClose }: Props) {
  const act = useAct(post(value, "set-aside"), valueTexts.setAsideDone, onClose);
  return (
    <ReasonDialog
      open
      danger
      title={valueTexts.setAsideTitle(subjectOf(value, indicator))}
      text={valueTexts.setAsideText(formatMeasure(value.value, indicator, measure))}
      ok={valueTexts.setAsideOk}
      usual={valueTexts.setAsideReasons}
      saving={act.isPending}
      error={act.error}
      onOk={act.mutate}
      onCancel={onClose}
    />
  );
}

/** The latest change is taken back. */
export function UndoDialog({ value, indicator, onClose }: Props) {
  const act = useAct(post(value, "undo"), valueTexts.undone, onClose);
  return (
    <ReasonDialog
      open
      title={valueTexts.undoTitle(subjectOf(value, indicator))}
      text={valueTexts.undoText}
      ok={valueTexts.undoOk}
      usual={valueTexts.undoReasons}
      saving={act.isPending}
      error={act.error}
      onOk={act.mutate}
      onCancel={onClose}
    />
  );
}
