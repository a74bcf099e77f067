import { useQuery } from "@tanstack/react-query";
import { useAddress } from "@/shared/address/useAddress";
import type { IndicatorRef, PlanSummary, Session } from "@/shared/api/contract";
import { useSession } from "@/shared/session/session";
import { periodsQuery } from "../periods/queries";
import { isPeriod, usualPeriod } from "./periodChoices";

export interface FillParams {
  plan: PlanSummary;
  indicator: IndicatorRef | undefined;
  period: string;
  mode: "indicator" | "unit";
  /** Whose indicators are filled, in the mode by unit. */
  unit: string;
  measure: string | null;
}

export type SetFill = (values: Record<string, string | null>) => void;

const divided = (plan: PlanSummary) => plan.boardIndicators.some(({ hasUnits }) => hasUnits);

/** The plan of the own unit first, then any that is divided among units. */
export function usualPlan(plans: readonly PlanSummary[], session: Session): PlanSummary | undefined {
  const own = plans.filter((plan) => plan.unit.unitId === session.unit?.unitId);
  return own.find(divided) ?? plans.find(divided) ?? plans.find(({ boardIndicators }) => boardIndicators.length > 0);
}

/** What is filled, as the address says; null while the periods load. A reporter fills by unit, and only the own one. */
export function useFillParams(plans: readonly PlanSummary[]): [FillParams | null | undefined, SetFill] {
  const [read, set] = useAddress();
  const session = useSession();
  const periods = useQuery(periodsQuery);
  const plan = plans.find(({ planId }) => planId === read("plan")) ?? usualPlan(plans, session);
  if (!plan) return [undefined, set];
  if (periods.isPending) return [null, set];
  const asked = read("period");
  const indicators = plan.boardIndicators;
  return [
    {
      plan,
      indicator:
        indicators.find(({ code }) => code === read("indicator")) ??
        indicators.find(({ hasUnits }) => hasUnits) ??
        indicators[0],
      period: isPeriod(asked) ? asked : usualPeriod(session.today, periods.data ?? []),
      mode: plan.rowsVisible === "own" || read("mode") === "unit" ? "unit" : "indicator",
      unit: read("unit") ?? session.unit?.unitId ?? "",
      measure: read("measure"),
    },
    set,
  ];
}
