import type { Matrix, MatrixRow } from "@/shared/api/contract";
import { figure, type MatrixLayout } from "./columns";

/** Rows whose name, number or responsible unit contains the words; an empty query keeps all. */
export function filterRows(rows: MatrixRow[], query: string): MatrixRow[] {
  const wanted = query.trim().toLowerCase();
  if (!wanted) return rows;
  return rows.filter((row) =>
    [row.label, row.unit?.shortName, row.responsible, row.number].some((text) => text?.toLowerCase().includes(wanted)),
  );
}

/** A sort as the address holds it: the column's id, with "-" in front for descending. */
export interface Sort {
  column: string;
  descending: boolean;
}

export const readSort = (text: string | null): Sort | null =>
  text ? { column: text.replace(/^-/, ""), descending: text.startsWith("-") } : null;

/** Ascending, descending, then the printed order again. */
export function nextSort(current: Sort | null, column: string): string | null {
  if (current?.column !== column) return column;
  return current.descending ? null : `-${column}`;
}

/** Sorted by a column's figures; rows without one come last, equal ones keep the printed order. */
export function sortRows(
  rows: MatrixRow[],
  sort: Sort | null,
  layout: MatrixLayout,
  basis: Matrix["scale"]["basis"],
): MatrixRow[] {
  const column = sort && layout.columns.find(({ id }) => id === sort.column);
  if (!sort || !column) return rows;
  const sign = sort.descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const left = figure(a, column, basis);
    const right = figure(b, column, basis);
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * (left - right);
  });
}
