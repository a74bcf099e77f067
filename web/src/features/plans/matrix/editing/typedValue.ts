import type { IndicatorRef } from "@/shared/api/contract";
import type { DisplayUnit } from "@/shared/format/number";

export type TypedProblem = "not-a-number" | "not-whole" | "negative" | "share-over-100" | "too-large";

/** A typed value in base units (null: no value), or what is wrong with it. */
export type Typed = { value: number | null; problem: null } | { value: null; problem: TypedProblem };

/** Full-width signs have become these by then. */
const blanks = new Set(["", "/", "-", "—"]);
const largest = 1e15;

/** Reads what people type in the display unit: 1,234.5, １２３, 3.2亿元, 12%; a unit written behind the figure wins over the shown one. */
export function readTyped(text: string, indicator: IndicatorRef, shown: DisplayUnit): Typed {
  const plain = text.normalize("NFKC").replace(/[\s,]/g, "");
  if (blanks.has(plain)) return { value: null, problem: null };
  const match = /^([+-]?\d+(?:\.\d*)?|[+-]?\.\d+)(\D*)$/.exec(plain);
  const unit = match && unitOf(match[2] ?? "", indicator, shown);
  if (!match || !unit) return wrong("not-a-number");
  const value = inBaseUnits(Number(match[1]), unit.factor);
  const problem = problemOf(value, indicator);
  return problem ? wrong(problem) : { value, problem: null };
}

const wrong = (problem: TypedProblem): Typed => ({ value: null, problem });

const unitOf = (written: string, indicator: IndicatorRef, shown: DisplayUnit): DisplayUnit | undefined =>
  written === "" ? shown : indicator.displayUnits.find(({ name }) => name.normalize("NFKC") === written);

/** 12.3 % is 0.123 and not 0.12300000000000001. */
export const inBaseUnits = (shown: number, factor: number) => Number((shown * factor).toPrecision(15));

function problemOf(value: number, indicator: IndicatorRef): TypedProblem | null {
  if (value < 0) return "negative";
  if (value > largest) return "too-large";
  if (indicator.baseUnit === "fraction" && value > 1) return "share-over-100";
  return isCount(indicator) && !Number.isInteger(value) ? "not-whole" : null;
}

/** 家, 人, 个: shown in one unit, without decimals. */
export const isCount = ({ decimals, displayUnits }: IndicatorRef) =>
  decimals === 0 && displayUnits.every(({ factor }) => factor === 1);

/** A stored value as one would type it in the unit: all its digits, no separators. */
export const typedText = (value: number | null, unit: DisplayUnit): string =>
  value === null ? "" : String(Number((value / unit.factor).toPrecision(15)));
