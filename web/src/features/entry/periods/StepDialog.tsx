import { periodTexts } from "@/locales";
import { call } from "@/shared/api/client";
import type { PeriodStep, ReportingPeriod } from "@/shared/api/contract";
import { newKey } from "@/shared/api/newKey";
import { useAct } from "@/shared/api/useAct";
import { periodText } from "@/shared/format/period";
import { ReasonDialog } from "../ReasonDialog";

interface Props {
  step: Exclude<PeriodStep, "change-dates">;
  period: ReportingPeriod;
  onClose: () => void;
}

/** What the step means for everyone, and why it is taken. Unlocking is never without a reason. */
export function StepDialog({ step, period, onClose }: Props) {
  const act = useAct(
    (reason: string) =>
      call("POST", `/api/periods/${period.id}/${step}`, {
        body: { version: period.version, reason: reason || null },
        key: newKey(),
      }),
    periodTexts.stepDone[step],
    onClose,
  );
  return (
    <ReasonDialog
      open
      title={periodTexts.stepTitles[step](periodText(period.period))}
      text={periodTexts.stepNotes[step]}
      ok={periodTexts.steps[step]}
      danger={step === "lock"}
      required={step === "unlock" || step === "open"}
      usual={periodTexts.reasons[step]}
      saving={act.isPending}
      error={act.error}
      onOk={act.mutate}
      onCancel={onClose}
    />
  );
}
