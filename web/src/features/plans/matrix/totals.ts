import type { Matrix, MatrixRow } from "@/shared/api/contract";

export type TotalKey = "computed" | "printed" | "text" | "parent";
export interface TotalRow {
  key: TotalKey;
  row: MatrixRow;
}
export interface Difference {
  /** null is the baseline. */
  year: number | null;
  /** Computed minus printed, base units. */
  amount: number;
}
export type TableNote = Matrix["notes"][number];

/** The rows under the table, in reading order; those the caller may not see are absent. */
export function totalRows(matrix: Matrix): TotalRow[] {
  const rows: [TotalKey, MatrixRow | null][] = [
    ["computed", matrix.computedTotal],
    ["printed", matrix.printedTotal],
    ["text", matrix.textTargets],
    ["parent", matrix.parentTargets],
  ];
  return rows.flatMap(([key, row]) => (row ? [{ key, row }] : []));
}

/** Where the sum of the rows is not what the document prints as its total. */
export function differences(matrix: Matrix): Difference[] {
  const { computedTotal, printedTotal } = matrix;
  if (!computedTotal || !printedTotal) return [];
  const years = matrix.years.map(({ year }, index) => ({
    year,
    computed: computedTotal.cells[index]?.target ?? null,
    printed: printedTotal.cells[index]?.target ?? null,
  }));
  return [{ year: null, computed: computedTotal.baseline, printed: printedTotal.baseline }, ...years].flatMap(
    ({ year, computed, printed }) =>
      computed === null || printed === null || Math.abs(computed - printed) < 1e-6
        ? []
        : [{ year, amount: computed - printed }],
  );
}

const codesOfRow: Record<TotalKey, string[]> = {
  computed: [],
  printed: ["sum-differs"],
  text: ["text-annex-differ", "below-baseline", "doubling-not-met"],
  parent: ["plans-differ"],
};

/** The finding that explains a total row's figure of a year. */
export const noteFor = (matrix: Matrix, key: TotalKey, year: number): TableNote | null =>
  matrix.notes.find((note) => note.year === year && codesOfRow[key].includes(note.code)) ?? null;

/** Annex target minus the text's target of that year, base units; null where either is missing. */
export function annexOverText(matrix: Matrix, yearIndex: number): number | null {
  const text = matrix.textTargets?.cells[yearIndex]?.target ?? null;
  const annex = (matrix.printedTotal ?? matrix.computedTotal)?.cells[yearIndex]?.target ?? null;
  return text === null || annex === null ? null : annex - text;
}
