import { commonTexts, planTexts } from "@/locales";
import type { Band, Matrix, MatrixCell, MatrixRow } from "@/shared/api/contract";
import { formatPercent, missing } from "@/shared/format/number";
import { cellOf, type MatrixColumn, progressOf } from "./columns";
import type { GridRow } from "./facts";
import { asPrinted, inMeasure, isBareNumber, type Measure } from "./measure";

const texts = planTexts.matrix;

/** What one cell shows. `tone` mutes what is not a figure; `band` adds a glyph, and with `word` its word. */
export interface CellText {
  text: string;
  tone: "strong" | "plain" | "muted" | "none";
  band: Band | null;
  word: boolean;
  hint: string | null;
}

const plain = (text: string): CellText => ({ text, tone: "plain", band: null, word: false, hint: null });
const unstated: CellText = { text: commonTexts.notPrinted, tone: "muted", band: null, word: false, hint: null };
const empty: CellText = { text: "", tone: "none", band: null, word: false, hint: null };

export function cellText(
  grid: GridRow,
  column: MatrixColumn,
  measure: Measure,
  basis: Matrix["scale"]["basis"],
): CellText {
  const { row, total } = grid;
  const states = total !== "text" && total !== "parent";
  if (column.kind === "baseline") return states || row.baseline !== null ? baselineText(row, measure) : unstated;
  const cell = cellOf(row, column);
  if (!cell) return empty;
  if (!states && column.kind === "target" && cell.target === null && !cell.printed) return unstated;
  switch (column.kind) {
    case "target":
      return { ...plain(targetText(cell, measure)), tone: cell.target === null ? "muted" : "plain" };
    case "actual":
      return actualText(grid, cell, column, measure);
    case "completion":
      return withBand(cell.completion === null ? empty : plain(formatPercent(cell.completion)), cell, column);
    case "gap":
      return withBand(cell.gap === null ? empty : plain(gapText(cell.gap, measure)), cell, column);
    case "remaining":
      return cell.remaining === null ? empty : plain(gapText(cell.remaining, measure));
    case "progress":
      return progressText(cell, basis);
  }
}

/** A target as the document means it: "/" stays, bare figures stand bare, other wordings show their comparator. */
export function targetText(cell: MatrixCell, measure: Measure): string {
  if (cell.target === null) return cell.printed ?? "";
  const digits = asPrinted(cell.target, cell.printed, measure);
  return cell.comparator === null || cell.printed === null || isBareNumber(cell.printed)
    ? digits
    : texts.signs[cell.comparator] + digits;
}

function baselineText(row: MatrixRow, measure: Measure): CellText {
  if (row.baseline === null) return { ...plain(row.baselinePrinted ?? ""), tone: "muted" };
  return plain(asPrinted(row.baseline, row.baselinePrinted, measure));
}

function actualText({ row, total }: GridRow, cell: MatrixCell, column: MatrixColumn, measure: Measure): CellText {
  if (cell.actual !== null) return { ...plain(inMeasure(cell.actual, measure, "actual")), tone: "strong" };
  if (total !== null) return empty;
  if (row.targetOnly) return { ...empty, hint: texts.targetOnlyHint };
  if (cell.target === null || column.state === "future") return empty;
  return { ...plain(texts.notReported), tone: "muted", hint: texts.notReportedHint };
}

/** Closed years carry their band beside the figure; in the running year the progress column carries it. */
function withBand(text: CellText, cell: MatrixCell, column: MatrixColumn): CellText {
  return column.state === "closed" && text.tone !== "none" && cell.band !== "none"
    ? { ...text, band: cell.band }
    : text;
}

function progressText(cell: MatrixCell, basis: Matrix["scale"]["basis"]): CellText {
  const value = progressOf(cell, basis);
  if (value === null) return empty;
  return { ...plain(formatPercent(value)), band: cell.band, word: true };
}

/** Nothing missing any more reads "—". */
const gapText = (gap: number, measure: Measure) => (gap <= 0 ? missing : inMeasure(gap, measure, "actual"));

/** Length of the longest figure in the table: columns are as wide as it needs. */
export function longestFigure(matrix: Matrix, measure: Measure | null): number {
  if (!measure) return 6;
  const rows = [...matrix.rows, matrix.computedTotal, matrix.printedTotal, matrix.textTargets, matrix.parentTargets];
  const lengths = rows.flatMap((row) => row?.cells.flatMap((cell) => textLengths(cell, measure)) ?? []);
  return Math.max(4, ...lengths);
}

const textLengths = (cell: MatrixCell, measure: Measure) =>
  [cell.target, cell.actual].map((value) => (value === null ? 0 : inMeasure(value, measure, "target").length));
