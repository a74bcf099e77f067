import { assignmentTexts, breakdownTexts } from "@/locales";
import { HistoryList } from "@/shared/ui/HistoryList";
import type { Breakdown } from "../model";

const texts = breakdownTexts.detail;

/** Who moved it from which state to which, when and why; how it began stands last. */
export function StepList({ breakdown }: { breakdown: Breakdown }) {
  const steps = [...breakdown.steps].reverse().map((step, index) => ({
    key: breakdown.steps.length - index,
    act: "",
    at: step.at,
    by: step.byName,
    from: assignmentTexts[step.from],
    to: assignmentTexts[step.to],
    reason: step.reason,
  }));
  const made = {
    key: 0,
    act: texts.madeAct,
    at: breakdown.createdAt,
    by: breakdown.createdByName,
    from: null,
    to: null,
    reason: null,
  };
  return <HistoryList entries={[...steps, made]} />;
}
