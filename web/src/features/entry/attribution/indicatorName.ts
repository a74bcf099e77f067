import type { PlanSummary } from "@/shared/api/contract";

/** The indicator's name in this plan; its code where the plan does not show it. */
export const indicatorName = (plan: PlanSummary, code: string) =>
  plan.boardIndicators.find((entry) => entry.code === code)?.shortName ?? code;
