import type { BreakdownItem, IndicatorRef, PlanDetail, TableRef, TargetRow } from "@/shared/api/contract";

/** An indicator of the plan's own unit that can be broken down, with the targets it states. */
export interface Choice {
  indicator: IndicatorRef;
  targets: TargetRow[];
  /** The document's own table of units; such an indicator is edited there and not broken down again. */
  table: TableRef | null;
  /** A breakdown that exists already; it is revised, not made again. */
  breakdown: BreakdownItem | null;
}

export const isOpen = ({ table, breakdown }: Choice) => table === null && breakdown === null;

const kinds = new Set<TargetRow["kind"]>(["level", "increment", "cumulative"]);

/** Whole-unit targets with a year and a value, by indicator in printed order. */
export function choicesOf(plan: PlanDetail, made: BreakdownItem[]): Choice[] {
  const byCode = new Map<string, TargetRow[]>();
  for (const row of plan.headline) {
    if (row.year === null || row.value === null || row.scope || !kinds.has(row.kind)) continue;
    if (row.unit.unitId !== plan.unit.unitId) continue;
    byCode.set(row.indicator.code, [...(byCode.get(row.indicator.code) ?? []), row]);
  }
  return [...byCode.values()].flatMap((targets) => {
    const indicator = targets[0]?.indicator;
    if (!indicator) return [];
    const breakdown = made.find((item) => item.latest && item.indicator.code === indicator.code) ?? null;
    return [{ indicator, targets: byYear(targets), table: tableOf(plan, indicator), breakdown }];
  });
}

/** One per year, the first printed. */
const byYear = (rows: TargetRow[]) =>
  [...new Map([...rows].reverse().map((row) => [row.year, row])).values()].sort(
    (a, b) => (a.year ?? 0) - (b.year ?? 0),
  );

const tableOf = (plan: PlanDetail, { code }: IndicatorRef): TableRef | null =>
  plan.tables.find(
    ({ rowsAre, indicator, breakdownId }) => rowsAre === "units" && indicator?.code === code && breakdownId === null,
  ) ?? null;
