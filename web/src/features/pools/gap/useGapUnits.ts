import { useQuery } from "@tanstack/react-query";
import { get } from "@/shared/api/client";
import type { Board, PlanSummary } from "@/shared/api/contract";

/** The plan's unit, for one who sees all of it, and the units it lists for the indicator. */
export function useGapUnits(plan: PlanSummary | undefined, indicator: string | undefined) {
  const { data } = useQuery({
    queryKey: ["board", plan?.planId, indicator, "units"],
    queryFn: ({ signal }) => get<Board>("/api/board", { plan: plan?.planId, indicator }, signal),
    enabled: plan !== undefined && indicator !== undefined,
    staleTime: 300_000,
  });
  const rows = (data?.units ?? []).filter((row) => !row.targetOnly);
  const whole = plan && data?.rowsVisible === "all" ? [{ value: plan.unit.unitId, label: plan.unit.name }] : [];
  return [...whole, ...rows.map((row) => ({ value: row.unitId, label: row.unit }))];
}
