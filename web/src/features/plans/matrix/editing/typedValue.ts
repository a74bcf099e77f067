import type { IndicatorRef } from "@/shared/api/contract";
import { readFigure } from "@/shared/format/figure";
import type { DisplayUnit } from "@/shared/format/number";

type TypedProblem = "not-a-number" | "not-whole" | "negative" | "share-over-100" | "too-large";

/** A typed value in base units (null: no value), or what is wrong with it. */
export type Typed = { value: number | null; problem: null } | { value: null; problem: TypedProblem };

const largest = 1e15;

/** Reads what people type in the display unit; a unit written behind the figure wins over the shown one. */
export function readTyped(text: string, indicator: IndicatorRef, shown: DisplayUnit): Typed {
  const figure = readFigure(text, indicator, shown);
  if (figure.kind === "missing") return { value: null, problem: null };
  if (figure.kind === "bad") return { value: null, problem: "not-a-number" };
  const problem = problemOf(figure.value, indicator);
  return problem ? { value: null, problem } : { value: figure.value, problem: null };
}

function problemOf(value: number, indicator: IndicatorRef): TypedProblem | null {
  if (value < 0) return "negative";
  if (value > largest) return "too-large";
  if (indicator.baseUnit === "fraction" && value > 1) return "share-over-100";
  return isCount(indicator) && !Number.isInteger(value) ? "not-whole" : null;
}

/** 家, 人, 个: shown in one unit, without decimals. */
export const isCount = ({ decimals, displayUnits }: IndicatorRef) =>
  decimals === 0 && displayUnits.every(({ factor }) => factor === 1);
