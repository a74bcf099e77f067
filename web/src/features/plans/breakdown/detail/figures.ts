import type { Breakdown, BreakdownRow, YearTotal } from "../model";

/** Growth of a year's target over the year before, of the first over the base; null where one of both is missing or 0. */
export function growthOf(row: BreakdownRow, index: number): number | null {
  const before = index === 0 ? row.base : (row.cells[index - 1]?.value ?? null);
  const now = row.cells[index]?.value ?? null;
  return before === null || now === null || before === 0 ? null : now / before - 1;
}

/** A unit's part of what all units have that year. */
export function shareOf(row: BreakdownRow, index: number, totals: YearTotal[] | null): number | null {
  const value = row.cells[index]?.value ?? null;
  const sum = totals?.[index]?.sum ?? null;
  return value === null || sum === null || sum === 0 ? null : value / sum;
}

export const sumOfBases = (rows: BreakdownRow[]): number | null => {
  const known = rows.flatMap(({ base }) => (base === null ? [] : [base]));
  return known.length === 0 ? null : known.reduce((sum, base) => sum + base, 0);
};

/** What the units have together that year; null where none has a target. */
export const sumOf = ({ units, totals }: Breakdown, year: number): number | null =>
  units.some(({ cells }) => cells.some((cell) => cell.year === year && cell.value !== null))
    ? (totals?.find((total) => total.year === year)?.sum ?? null)
    : null;

export type Balance = "even" | "over" | "under" | "none";

/** Whether the units' targets and the reserve make up the target, by target − reserve − sum; rounding of fractions does not count. */
export function balanceOf(difference: number | null): Balance {
  if (difference === null) return "none";
  if (Math.abs(difference) < 1e-6) return "even";
  return difference > 0 ? "under" : "over";
}

/** Years that do not come out even: what stands in the way of approving. */
export const uneven = (breakdown: Breakdown): YearTotal[] =>
  (breakdown.totals ?? []).filter(({ difference }) => ["over", "under"].includes(balanceOf(difference)));

export interface EmptyCell {
  row: number;
  column: number;
  unit: string;
  year: number;
}

/** Cells that nobody filled and that the method could not work out, in the grid's order; a cell left empty by hand is meant to be. */
export const emptyCells = ({ units }: Breakdown): EmptyCell[] =>
  units.flatMap(({ unit, cells }, row) =>
    cells.flatMap(({ year, value, byHand }, column) =>
      value === null && !byHand ? [{ row, column, unit, year }] : [],
    ),
  );

/** Rows that cannot be worked out as their base is missing. */
export const lackingBases = ({ method, units }: Breakdown): number[] =>
  method === "by-hand" ? [] : units.flatMap(({ base }, row) => (base === null ? [row] : []));

/** The latest word of each unit, newest first. */
export function latestWords(breakdown: Breakdown) {
  const seen = new Set<string>();
  return [...breakdown.comments]
    .sort((a, b) => b.at.localeCompare(a.at))
    .filter(({ unitId }) => !seen.has(unitId) && seen.add(unitId));
}

/** How many agree, object, have said nothing, and wait for an answer. */
export function countWords(breakdown: Breakdown) {
  const latest = latestWords(breakdown);
  const disagree = latest.filter(({ stance }) => stance === "disagree");
  return {
    agree: latest.length - disagree.length,
    disagree: disagree.length,
    open: breakdown.comments.filter(({ stance, accepted }) => stance === "disagree" && accepted === null).length,
    missing: Math.max(0, breakdown.units.length - latest.length),
  };
}
