import type { TargetRow } from "@/shared/api/contract";

/** One indicator's own targets of a plan: what counts this year, and what stands at the end. */
export interface HeadlineGroup {
  key: string;
  first: TargetRow;
  /** The target of the year, else of the next year that has one; null when only the final one is left. In the last year, and for a yearly minimum, both are one. */
  current: TargetRow | null;
  final: TargetRow;
}

const keyOfYear = ({ indicator, year, scope }: TargetRow) => [indicator.code, year, scope].join("|");

/** Targets by indicator and scope, in printed order. Where text and annex both state a year, the text speaks for the whole unit.
    Kinds that cannot be compared (increments, minimums per year) stand apart. */
export function groupHeadline(rows: TargetRow[], year: number, isAnnex = (_: TargetRow) => false): HeadlineGroup[] {
  const groups = new Map<string, TargetRow[]>();
  const stated = new Set(rows.filter((row) => !isAnnex(row)).map(keyOfYear));
  for (const row of rows.filter((entry) => !isAnnex(entry) || !stated.has(keyOfYear(entry)))) {
    const key = [row.indicator.code, row.unit.unitId, row.scope ?? "", row.kind].join("|");
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups].flatMap(([key, group]) => {
    const byYear = [...group].sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
    const first = byYear[0];
    const lastYear = byYear[byYear.length - 1]?.year;
    const final = byYear.find((row) => row.year === lastYear);
    if (!first || !final) return [];
    const isNow = final.kind === "minimum-per-year" || final.year === year;
    const sooner = byYear.find((row) => row.year !== null && row.year >= year && row.year !== lastYear);
    return [{ key, first, current: sooner ?? (isNow ? final : null), final }];
  });
}

/** The row whose progress counts now. */
export const activeRow = ({ current, final }: HeadlineGroup) => current ?? final;

/** Actual as a share of its target; null where either is missing or the target cannot be divided by. */
export function completionOf({ actual, value, kind }: TargetRow): number | null {
  if (actual === null || value === null || value === 0 || kind === "yes-no") return null;
  return actual / value;
}
