import type { IndicatorRef, Matrix, MatrixRow } from "@/shared/api/contract";
import { type DisplayUnit, displayDecimals, displayUnit, formatNumber } from "@/shared/format/number";

/** How figures are shown: the unit, and decimals of targets as printed and of reported values. */
export interface Measure extends DisplayUnit {
  targetDecimals: number;
  actualDecimals: number;
}

interface Printed {
  value: number | null;
  text: string | null;
}

/** The unit a table is shown in: the reader's choice, else the one the annex is printed in, else the indicator's usual one. */
export function tableMeasure(matrix: Matrix, chosen: string | null): Measure | null {
  const indicator = matrix.table.indicator;
  if (!indicator) return null;
  const printed = matrix.rows.flatMap(printedFigures);
  const asPrinted = printedMeasure(indicator, printed);
  const wanted = indicator.displayUnits.find((unit) => unit.name === chosen);
  if (asPrinted && (!wanted || wanted.name === asPrinted.name)) return asPrinted;
  return usualMeasure(indicator, wanted ?? displayUnit(indicator));
}

/** In a table whose rows are indicators, each row has its own unit. */
export function rowMeasure(row: MatrixRow): Measure | null {
  if (!row.indicator) return null;
  const printed = printedMeasure(row.indicator, printedFigures(row));
  const usual = usualMeasure(row.indicator, displayUnit(row.indicator));
  return printed
    ? { ...printed, actualDecimals: Math.max(printed.targetDecimals, decimalsOf(row.indicator, printed)) }
    : usual;
}

const printedFigures = (row: MatrixRow): Printed[] => [
  { value: row.baseline, text: row.baselinePrinted },
  // An edited value is no longer the printed one.
  ...row.cells.map((cell) => ({ value: cell.edited ? null : cell.target, text: cell.printed })),
];

/** Finds the display unit in which the stored values read as the document prints them. */
function printedMeasure(indicator: IndicatorRef, figures: Printed[]): Measure | null {
  const bare = figures.flatMap(({ value, text }) => (value !== null && isBareNumber(text) ? [{ value, text }] : []));
  const sample = bare.find(({ value }) => value !== 0);
  if (!sample) return null;
  const printed = Number(sample.text.replace(/,/g, ""));
  const unit = indicator.displayUnits.find(
    ({ factor }) => Math.abs(sample.value / factor - printed) <= Math.abs(printed) * 1e-9,
  );
  if (!unit) return null;
  const decimals = Math.max(...bare.map(({ text }) => text.split(".")[1]?.length ?? 0));
  return { ...unit, targetDecimals: decimals, actualDecimals: decimals };
}

/** A figure without words or signs, as annex cells print it. */
export const isBareNumber = (text: string | null): text is string =>
  text !== null && /^\d[\d,]*(\.\d+)?$/.test(text.trim());

/** The indicator's usual unit, or the one the reader chose. */
export const indicatorMeasure = (indicator: IndicatorRef, chosen: string | null = null): Measure =>
  usualMeasure(indicator, displayUnit(indicator, chosen));

function usualMeasure(indicator: IndicatorRef, unit: DisplayUnit): Measure {
  const decimals = displayDecimals(indicator, unit);
  return { ...unit, targetDecimals: decimals, actualDecimals: decimals };
}

const decimalsOf = (indicator: IndicatorRef, unit: DisplayUnit) => displayDecimals(indicator, unit);

/** Digits in the measure, without its name. */
export const inMeasure = (value: number, measure: Measure, part: "target" | "actual") =>
  formatNumber(value / measure.factor, part === "target" ? measure.targetDecimals : measure.actualDecimals);

/** A difference or a sum: as many decimals as it needs, at most two more than the targets. */
export function amountInMeasure(value: number, measure: Measure): string {
  const shown = Math.abs(value / measure.factor);
  for (let decimals = measure.targetDecimals; decimals < measure.targetDecimals + 2; decimals++) {
    if (Math.abs(shown - Number(shown.toFixed(decimals))) < 1e-9) return formatNumber(shown, decimals);
  }
  return formatNumber(shown, measure.targetDecimals + 2);
}

/** A document's figure with the decimals it prints; in another unit than the printed one, with the measure's. */
export function asPrinted(value: number, printed: string | null, measure: Measure): string {
  const shown = value / measure.factor;
  const figure = printed?.match(/\d[\d,]*(?:\.(\d+))?/);
  if (figure && Math.abs(Number(figure[0].replace(/,/g, "").replace(/\.$/, "")) - shown) <= Math.abs(shown) * 1e-9) {
    return formatNumber(shown, figure[1]?.length ?? 0);
  }
  return formatNumber(shown, measure.targetDecimals);
}
