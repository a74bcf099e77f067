import type { Matrix, MatrixCell, MatrixRow } from "@/shared/api/contract";

export const matrixModes = ["completion", "gap", "targets"] as const;
export type MatrixMode = (typeof matrixModes)[number];
export type ColumnKind = "baseline" | "actual" | "target" | "completion" | "gap" | "progress" | "remaining";
export type YearState = Matrix["years"][number]["state"];

/** One column of figures. `yearIndex` points into a row's cells; null for the baseline. */
export interface MatrixColumn {
  id: string;
  kind: ColumnKind;
  year: number | null;
  yearIndex: number | null;
  state: YearState | "baseline";
  /** The first column of its year draws the rule that separates years. */
  opens: boolean;
}

export interface YearGroup {
  year: number;
  state: YearState;
  actualOn: string | null;
  columns: MatrixColumn[];
}

export interface MatrixLayout {
  baseline: MatrixColumn | null;
  groups: YearGroup[];
  /** Baseline and all years, left to right. */
  columns: MatrixColumn[];
}

const kindsByMode: Record<MatrixMode, Record<YearState, ColumnKind[]>> = {
  completion: {
    closed: ["actual", "target", "completion"],
    current: ["actual", "target", "completion", "gap", "progress"],
    future: ["target", "remaining"],
  },
  gap: {
    closed: ["actual", "target", "gap"],
    current: ["actual", "target", "completion", "gap", "progress"],
    future: ["target", "remaining"],
  },
  targets: { closed: ["target"], current: ["target"], future: ["target"] },
};

/** The columns as the annex prints its years, with what each mode adds. */
export function layoutColumns(matrix: Matrix, mode: MatrixMode): MatrixLayout {
  const baseline: MatrixColumn | null =
    matrix.baselineYear === null
      ? null
      : {
          id: "baseline",
          kind: "baseline",
          year: matrix.baselineYear,
          yearIndex: null,
          state: "baseline",
          opens: true,
        };
  const groups = matrix.years.map(({ year, state, actualOn }, yearIndex) => ({
    year,
    state,
    actualOn,
    columns: kindsByMode[mode][state].map((kind, position) => ({
      id: `${year}-${kind}`,
      kind,
      year,
      yearIndex,
      state,
      opens: position === 0 && (yearIndex > 0 || baseline !== null),
    })),
  }));
  const columns = groups.flatMap((group) => group.columns);
  return { baseline, groups, columns: baseline ? [baseline, ...columns] : columns };
}

export const cellOf = (row: MatrixRow, column: MatrixColumn): MatrixCell | null =>
  column.yearIndex === null ? null : (row.cells[column.yearIndex] ?? null);

/** Which basis the progress column shows: rows without a baseline are measured as actual ÷ expected. */
export const progressBasis = (matrix: Matrix): "from-base" | "level" =>
  matrix.scale.basis === "level" || matrix.rows.every((row) => row.baseline === null) ? "level" : "from-base";

/** The figure of the progress column. */
export const progressOf = (cell: MatrixCell, basis: Matrix["scale"]["basis"]) =>
  basis === "level" ? (cell.level ?? cell.ratio) : cell.ratio;

/** The number a column shows, in base units; null where there is none. */
export function figure(row: MatrixRow, column: MatrixColumn, basis: Matrix["scale"]["basis"]): number | null {
  if (column.kind === "baseline") return row.baseline;
  const cell = cellOf(row, column);
  if (!cell) return null;
  return column.kind === "progress" ? progressOf(cell, basis) : cell[column.kind];
}
