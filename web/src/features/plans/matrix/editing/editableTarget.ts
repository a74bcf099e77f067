import type { IndicatorRef, Matrix } from "@/shared/api/contract";
import { cellOf, type MatrixColumn } from "../columns";
import { type GridRow, indicatorOf } from "../facts";

/** A target that the reader may change where it stands. */
export interface EditableTarget {
  planId: string;
  /** Null where the plan has no target in this place yet. */
  targetId: number | null;
  version: number | null;
  indicator: IndicatorRef;
  unitId: string;
  year: number;
  value: number | null;
  /** The document's value of an edited target. */
  packValue: number | null;
}

/** Null where there is nothing to change: totals, other columns, readers without the right. */
export function editableTarget(matrix: Matrix, grid: GridRow, column: MatrixColumn): EditableTarget | null {
  const cell = cellOf(grid.row, column);
  const indicator = indicatorOf(matrix, grid.row);
  const { unit } = grid.row;
  if (!matrix.canEdit || grid.total !== null || column.kind !== "target" || !cell || !indicator || !unit) return null;
  const { targetId, version, target: value, packValue, year } = cell;
  return { planId: matrix.planId, targetId, version, indicator, unitId: unit.unitId, year, value, packValue };
}
