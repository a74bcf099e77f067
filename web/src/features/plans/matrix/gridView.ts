import type { Finding, Matrix, MatrixRow } from "@/shared/api/contract";
import { cellOf, type MatrixColumn, type MatrixLayout, progressBasis } from "./columns";
import { editedAmount } from "./editing/CellMarks";
import type { GridRow } from "./facts";
import { type Measure, rowMeasure } from "./measure";
import { longestFigure } from "./text";
import { type TotalRow, totalRows } from "./totals";
import { columnWidth, leadWidths, natureWidth } from "./widths";

/** What every part of the grid needs to draw itself. */
export interface GridView {
  matrix: Matrix;
  layout: MatrixLayout;
  /** The table's unit; null where each row has its own. */
  measure: Measure | null;
  basis: Matrix["scale"]["basis"];
  findings: Finding[] | null;
  /** Widths of the columns that stay at the left, of 属性 where there is one, and of the figures. */
  leads: number[];
  nature: number | null;
  widths: number[];
  totals: TotalRow[];
  /** The rows shown and the totals, top to bottom: what the arrow keys walk. */
  rows: GridRow[];
}

export function gridView(
  matrix: Matrix,
  layout: MatrixLayout,
  measure: Measure | null,
  rows: MatrixRow[],
  findings: Finding[] | null,
): GridView {
  const longest = longestFigure(matrix, measure);
  const totals = totalRows(matrix);
  return {
    matrix,
    layout,
    measure,
    basis: progressBasis(matrix),
    findings,
    leads: leadWidths[matrix.table.rowsAre],
    nature: matrix.table.rowsAre === "indicators" ? natureWidth : null,
    widths: layout.columns.map((column) => columnWidth(column, longest, longestMark(rows, column, measure))),
    totals,
    rows: [...rows.map((row) => ({ row, total: null })), ...totals.map(({ key, row }) => ({ row, total: key }))],
  };
}

/** Characters of the longest difference from the document in a column; 0 where nothing was edited. */
function longestMark(rows: MatrixRow[], column: MatrixColumn, measure: Measure | null): number {
  if (column.kind !== "target") return 0;
  return Math.max(
    0,
    ...rows.map((row) => {
      const cell = cellOf(row, column);
      return cell?.edited ? 1 + (editedAmount(cell, measure ?? rowMeasure(row) ?? unknown) ?? "").length : 0;
    }),
  );
}

const unknown: Measure = { name: "", factor: 1, targetDecimals: 0, actualDecimals: 0 };

export const measureOf = (view: GridView, { row }: GridRow): Measure => view.measure ?? rowMeasure(row) ?? unknown;
