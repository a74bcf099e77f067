import type { CountableIndicator, PlanSummary } from "@/shared/api/contract";

/** Where the rule of an indicator is set. */
export const ruleAddress = (plan: PlanSummary, { indicator }: CountableIndicator) =>
  `/api/counting-rules/${encodeURIComponent(plan.planId)}/${encodeURIComponent(indicator)}`;
