import type { BoardRow, UnitKind } from "@/shared/api/contract";
import type { Basis } from "../boardParams";

export type Order = "last" | "first";

/** The ratio to show on the chosen basis; by rank it is the one that ranks. */
export const progressOf = (row: BoardRow, basis: Basis): number | null => (basis === "level" ? row.level : row.ratio);

/** Kinds present, in printed order of their first unit, with how many units of each have a rank. */
export function rankedKinds(rows: readonly BoardRow[]): { kind: UnitKind; units: number; ranked: number }[] {
  const kinds = new Map<UnitKind, { units: number; ranked: number }>();
  for (const row of rows) {
    if (row.targetOnly) continue;
    const seen = kinds.get(row.kind) ?? { units: 0, ranked: 0 };
    kinds.set(row.kind, { units: seen.units + 1, ranked: seen.ranked + (row.rank === null ? 0 : 1) });
  }
  return [...kinds].map(([kind, counts]) => ({ kind, ...counts }));
}

/** Rows in ranking order. The server ranks by the unrounded ratio, so that orders; equal ratios keep the printed order,
    units without a rank come last either way. */
export function orderRows(rows: readonly BoardRow[], order: Order, kind: UnitKind | null): BoardRow[] {
  const sign = order === "first" ? -1 : 1;
  return rows
    .filter((row) => kind === null || row.kind === kind)
    .map((row, printed) => ({ row, printed }))
    .sort((a, b) => {
      const [left, right] = [ratioForOrder(a.row), ratioForOrder(b.row)];
      if (left === null || right === null)
        return Number(left === null) - Number(right === null) || a.printed - b.printed;
      return sign * (left - right) || a.printed - b.printed;
    })
    .map(({ row }) => row);
}

const ratioForOrder = (row: BoardRow) => (row.rank === null ? null : row.ratio);

/** Places won (positive) or lost since the end of the quarter before; null where either rank is missing. */
export const movementOf = (row: BoardRow): number | null =>
  row.rank === null || row.previousRank === null ? null : row.previousRank - row.rank;
