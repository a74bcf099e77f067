import { dayNumber, yearOf } from "@/shared/format/date";
import type { DrawnTrend } from "./outlook";

export interface Point {
  on: string;
  value: number;
}

/** Value of a broken line at a date; null outside it. */
export function valueAt(line: readonly Point[], on: string): number | null {
  const day = dayNumber(on);
  for (let index = 0; index < line.length; index++) {
    const right = line[index];
    if (!right) return null;
    const end = dayNumber(right.on);
    if (end === day) return right.value;
    const left = line[index - 1];
    if (end > day) {
      if (!left) return null;
      const start = dayNumber(left.on);
      return left.value + ((right.value - left.value) * (day - start)) / (end - start);
    }
  }
  return null;
}

/** Base and yearly targets as one line, the dotted one. */
export const targetLine = (trend: DrawnTrend): Point[] => [...(trend.base ? [trend.base] : []), ...trend.targets];

/** Whether the expected trajectory is a line of its own; by milestones it runs on the dotted one and is not drawn twice. */
export function drawsExpected(trend: DrawnTrend): boolean {
  const line = targetLine(trend);
  if (trend.expected.length < 2) return false;
  if (line.length < 2) return true;
  const values = line.map((point) => point.value);
  const tolerance = (Math.max(...values) - Math.min(...values)) * 0.01;
  return trend.expected.some((point) => {
    const on = valueAt(line, point.on);
    return on !== null && Math.abs(on - point.value) > tolerance;
  });
}

/** A quiet value axis for the values drawn: about five steps of 1, 2, 2.5 or 5, some room below, never below zero for what is never negative.
    A value a quarter of a step above the last line needs no further line. */
export function valueAxis(values: readonly number[]): { min: number; max: number; interval: number } {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const range = high - low || Math.abs(high) || 1;
  const rough = range / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const interval = ([1, 2, 2.5, 5, 10].find((step) => step * power >= rough * 0.999) ?? 10) * power;
  const floor = Math.floor((low - range * 0.12) / interval) * interval;
  return { min: low >= 0 ? Math.max(0, floor) : floor, max: Math.ceil(high / interval - 0.25) * interval, interval };
}

/** First and last day drawn. */
export function trendSpan(trend: DrawnTrend): [string, string] {
  const from = trend.base?.on ?? trend.actuals[0]?.on ?? trend.targets[0]?.on ?? trend.on;
  const ends = [
    trend.on,
    ...trend.targets.map((t) => t.on),
    ...(trend.forecast?.points.map((p) => p.on) ?? []),
    ...(trend.outlook ? [trend.outlook.on] : []),
  ];
  return [from, [from, ...ends].sort().reverse()[0] ?? from];
}

/** Year ends within the span, thinned so that at most nine are named. */
export function yearEnds(from: string, to: string): string[] {
  const years: string[] = [];
  for (let year = yearOf(from); `${year}-12-31` <= to; year++) if (`${year}-12-31` >= from) years.push(`${year}-12-31`);
  const step = Math.ceil(years.length / 9);
  return years.filter((_, index) => (years.length - 1 - index) % step === 0);
}
