import type { TargetRow } from "@/shared/api/contract";

/** One indicator's own targets of a plan: what counts this year, and what stands at the end. */
export interface HeadlineGroup {
  key: string;
  first: TargetRow;
  /** The target of the year, else of the next year that has one; null when that is already the final one. */
  current: TargetRow | null;
  final: TargetRow;
}

/** Targets by indicator and scope, in printed order. Kinds that cannot be compared (increments, minimums per year) stand apart. */
export function groupHeadline(rows: TargetRow[], year: number): HeadlineGroup[] {
  const groups = new Map<string, TargetRow[]>();
  for (const row of rows) {
    const key = [row.indicator.code, row.unit.unitId, row.scope ?? "", row.kind].join("|");
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups].flatMap(([key, group]) => {
    const byYear = [...group].sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
    const first = byYear[0];
    const final = byYear[byYear.length - 1];
    if (!first || !final) return [];
    const current = byYear.find((row) => row.year !== null && row.year >= year) ?? final;
    return [{ key, first, current: current === final ? null : current, final }];
  });
}

/** The row whose progress counts now. */
export const activeRow = ({ current, final }: HeadlineGroup) => current ?? final;

/** Actual as a share of its target; null where either is missing or the target cannot be divided by. */
export function completionOf({ actual, value, kind }: TargetRow): number | null {
  if (actual === null || value === null || value === 0 || kind === "yes-no") return null;
  return actual / value;
}
