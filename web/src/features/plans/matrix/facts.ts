import { bandTexts, commonTexts, planTexts, sourceTexts } from "@/locales";
import type { IndicatorRef, Matrix, MatrixCell, MatrixRow } from "@/shared/api/contract";
import { formatPercent } from "@/shared/format/number";
import { cellOf, type MatrixColumn, progressBasis, progressOf } from "./columns";
import { inMeasure, isBareNumber, type Measure } from "./measure";
import { targetText } from "./text";
import type { TotalKey } from "./totals";

const texts = planTexts.matrix;

/** A row of the grid: one of the annex, or one of the totals under it. */
export interface GridRow {
  row: MatrixRow;
  total: TotalKey | null;
}
export interface Fact {
  label: string;
  value: string;
}

export const indicatorOf = (matrix: Matrix, row: MatrixRow): IndicatorRef | null =>
  row.indicator ?? matrix.table.indicator;

/** 附件3 第5行. Rows without a number are named. */
export const clauseOf = (matrix: Matrix, { row, total }: GridRow): string =>
  total === null && row.number !== null
    ? texts.clauseOf(matrix.table.clause, row.number)
    : `${matrix.table.clause} ${row.label}`;

/** 中山路街道　2025年. */
export const cellTitle = ({ row, total }: GridRow, column: MatrixColumn): string =>
  texts.sourceTitle(
    total === null ? row.label : texts.rows[total],
    column.year === null ? "" : texts.yearOf(column.year),
  );

const withUnit = (digits: string, measure: Measure) =>
  measure.name.startsWith("%") ? digits + measure.name : `${digits} ${measure.name}`;

/** Everything known about a cell, as label and value: what the sources panel lists. */
export function cellFacts(matrix: Matrix, grid: GridRow, column: MatrixColumn, measure: Measure): Fact[] {
  const cell = cellOf(grid.row, column);
  if (!cell)
    return grid.row.baseline === null ? [] : [{ label: texts.columns.base, value: baseline(grid.row, measure) }];
  return [...targetFacts(cell, measure), ...actualFacts(cell, measure), ...progressFacts(matrix, cell, measure)];
}

const baseline = (row: MatrixRow, measure: Measure) =>
  withUnit(inMeasure(row.baseline ?? 0, measure, "actual"), measure);

function targetFacts(cell: MatrixCell, measure: Measure): Fact[] {
  if (cell.target === null)
    return cell.printed ? [{ label: texts.columns.target, value: texts.printedAs(cell.printed) }] : [];
  const shown = withUnit(targetText(cell, measure), measure);
  const value = cell.printed && !isBareNumber(cell.printed) ? texts.withPrinted(shown, cell.printed) : shown;
  return [{ label: texts.columns.target, value }];
}

function actualFacts(cell: MatrixCell, measure: Measure): Fact[] {
  if (cell.actual === null) return [];
  const on = cell.actualOn ? texts.asOf(cell.actualOn) : "";
  const source = cell.source ? sourceTexts[cell.source] : "";
  const value = [withUnit(inMeasure(cell.actual, measure, "actual"), measure), on, source]
    .filter(Boolean)
    .join(commonTexts.comma);
  return [{ label: texts.columns.current, value }];
}

function progressFacts(matrix: Matrix, cell: MatrixCell, measure: Measure): Fact[] {
  const facts: Fact[] = [];
  const basis = progressBasis(matrix);
  const progress = progressOf(cell, basis);
  if (cell.expected !== null)
    facts.push({ label: texts.expected, value: withUnit(inMeasure(cell.expected, measure, "actual"), measure) });
  if (cell.completion !== null) facts.push({ label: texts.columns.completion, value: formatPercent(cell.completion) });
  if (cell.gap !== null && cell.gap > 0)
    facts.push({ label: texts.columns.gap, value: withUnit(inMeasure(cell.gap, measure, "actual"), measure) });
  if (progress !== null) {
    const label = basis === "level" ? texts.columns.progressLevel : texts.columns.progressFromBase;
    facts.push({ label, value: `${formatPercent(progress)} ${matrix.scale.words[cell.band] ?? bandTexts[cell.band]}` });
  }
  if (cell.remaining !== null)
    facts.push({
      label: texts.columns.remaining,
      value: withUnit(inMeasure(Math.max(0, cell.remaining), measure, "actual"), measure),
    });
  return facts;
}

/** Source, date and scope of a figure in a few short lines: what hovering or focusing a cell tells. */
export function cellTip(matrix: Matrix, grid: GridRow, column: MatrixColumn): string[] {
  const cell = cellOf(grid.row, column);
  const indicator = indicatorOf(matrix, grid.row);
  const lines = [`${cellTitle(grid, column)} ${columnName(column, matrix)}`];
  const isPlanned = column.kind === "target" || column.kind === "baseline" || column.kind === "remaining";
  if (column.kind === "baseline") lines.push(clauseOf(matrix, grid));
  if (cell && isPlanned)
    lines.push(
      cell.printed
        ? [clauseOf(matrix, grid), texts.printedAs(cell.printed)].join(commonTexts.comma)
        : clauseOf(matrix, grid),
    );
  if (cell?.edited && column.kind === "target") lines.push(texts.editedHint);
  if (cell && !isPlanned) {
    const parts = [cell.actualOn && texts.asOf(cell.actualOn), cell.source && sourceTexts[cell.source]].filter(Boolean);
    if (parts.length > 0) lines.push(parts.join(commonTexts.comma));
    const hint = hints[column.kind];
    if (hint) lines.push(hint(matrix));
  }
  if (grid.row.targetOnly) lines.push(texts.targetOnlyHint);
  if (indicator?.scope) lines.push(`${texts.scope}${commonTexts.colon}${indicator.scope}`);
  return lines;
}

const hints: Partial<Record<MatrixColumn["kind"], (matrix: Matrix) => string>> = {
  completion: () => texts.completionHint,
  gap: () => texts.gapHint,
  progress: (matrix) => (progressBasis(matrix) === "level" ? texts.progressLevelHint : texts.progressFromBaseHint),
};

/** A column's name as its header shows it. */
export function columnName(column: MatrixColumn, matrix: Matrix): string {
  switch (column.kind) {
    case "baseline":
      return texts.columns.base;
    case "actual":
      return column.state === "current" ? texts.columns.current : texts.columns.actual;
    case "progress":
      return progressBasis(matrix) === "level" ? texts.columns.progressLevel : texts.columns.progressFromBase;
    default:
      return texts.columns[column.kind];
  }
}
