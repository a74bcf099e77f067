import type { Board, CountedValue } from "@/shared/api/contract";

/** What the registry counts for a unit of the board, or for the whole; null where it counts nothing. */
export function countedOf(board: Board, unitId: string | null): CountedValue | null {
  const row =
    board.units.find((entry) => entry.unitId === unitId) ?? (isWhole(board, unitId) ? board.total : undefined);
  return row?.counted ?? null;
}

export const isWhole = (board: Board, unitId: string | null): boolean =>
  board.total !== null && board.total.unitId === unitId;
