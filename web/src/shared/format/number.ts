import type { IndicatorRef } from "@/shared/api/contract";

/** What of an indicator it takes to write its values. */
export type Measured = Pick<IndicatorRef, "measureUnit" | "displayUnits" | "decimals">;

/** What stands for a missing value: a missing number is never 0. */
export const missing = "—";
const minus = "−";

/** Thousands separated, fixed decimals; null, undefined and NaN read as missing. */
export function formatNumber(value: number | null | undefined, decimals = 0): string {
  if (value === null || value === undefined || Number.isNaN(value)) return missing;
  const text = Math.abs(value).toLocaleString("en-US", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  const isZero = !/[1-9]/.test(text);
  return value < 0 && !isZero ? minus + text : text;
}

/** A fraction as a percentage: 0.9918 → 99.2%. */
export function formatPercent(fraction: number | null | undefined, decimals = 1): string {
  const text = formatNumber(fraction === null || fraction === undefined ? fraction : fraction * 100, decimals);
  return text === missing ? text : `${text}%`;
}

/** With its sign: +15.3%, −3; no sign on zero. */
export function signed(text: string): string {
  return /^[^−—]*[1-9]/.test(text) ? `+${text}` : text;
}

export interface DisplayUnit {
  name: string;
  factor: number;
}

/** The display unit the reader chose, else the one people use by default. Never changes what is stored. */
export function displayUnit(indicator: Measured, chosen?: string | null): DisplayUnit {
  const units = indicator.displayUnits;
  return (
    units.find((unit) => unit.name === chosen) ??
    units.find((unit) => unit.name === indicator.measureUnit) ??
    units[0] ?? { name: indicator.measureUnit, factor: 1 }
  );
}

/** Decimals for a display unit: the indicator's own in its usual unit, shifted with the factor, at most 4. */
export function displayDecimals(indicator: Measured, unit: DisplayUnit): number {
  const usual = displayUnit(indicator);
  const shift = Math.round(Math.log10(unit.factor / usual.factor));
  return Math.min(4, Math.max(0, indicator.decimals + shift));
}

/** A stored value (base unit) as digits in the display unit, without the unit's name. */
export function formatValue(value: number | null | undefined, indicator: Measured, chosen?: string | null): string {
  const unit = displayUnit(indicator, chosen);
  return formatNumber(
    value === null || value === undefined ? value : value / unit.factor,
    displayDecimals(indicator, unit),
  );
}

/** A stored value with its unit's name: 2,146 家, 56.2%. */
export function formatMeasure(value: number | null | undefined, indicator: Measured, chosen?: string | null): string {
  const digits = formatValue(value, indicator, chosen);
  if (digits === missing) return digits;
  const { name } = displayUnit(indicator, chosen);
  return name.startsWith("%") ? digits + name : `${digits} ${name}`;
}
