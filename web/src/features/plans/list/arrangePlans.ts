import type { PlanSummary } from "@/shared/api/contract";

export interface ArrangedPlan {
  plan: PlanSummary;
  /** Stands below the plan it follows. */
  below: boolean;
}

/** Plans that contain the words in title, number or issuer; an empty query keeps all. */
export function filterPlans(plans: PlanSummary[], query: string): PlanSummary[] {
  const wanted = query.trim().toLowerCase();
  if (!wanted) return plans;
  return plans.filter((plan) =>
    [plan.title, plan.shortTitle, plan.number, plan.issuer, plan.unit.name].some((text) =>
      text?.toLowerCase().includes(wanted),
    ),
  );
}

/** Newest first; a plan that follows another of the list stands right below it. */
export function arrangePlans(plans: PlanSummary[]): ArrangedPlan[] {
  const newest = [...plans].sort((a, b) => b.issued.localeCompare(a.issued));
  const listed = new Set(plans.map(({ planId }) => planId));
  const top = newest.filter(({ follows }) => !follows || !listed.has(follows));
  return top.flatMap((plan) => [
    { plan, below: false },
    ...newest.filter(({ follows }) => follows === plan.planId).map((follower) => ({ plan: follower, below: true })),
  ]);
}
