import type { SourceKind } from "@/shared/api/contract";
import type { DrawnTrend } from "./outlook";
import { type Point, valueAt } from "./trendShape";

export interface TrendRow {
  on: string;
  actual: number | null;
  source: SourceKind | null;
  expected: number | null;
  target: number | null;
  forecast: { value: number; low: number; high: number } | null;
  /** Counted by enterprise. */
  outlook: { value: number; low: number; high: number } | null;
}

/** Every figure of the chart by day, oldest first: the chart's table. */
export function trendRows(trend: DrawnTrend): TrendRow[] {
  const days = new Set([
    ...trend.actuals.map((point) => point.on),
    ...trend.targets.map((point) => point.on),
    ...(trend.forecast?.points.map((point) => point.on) ?? []),
    ...(trend.outlook ? [trend.outlook.on] : []),
  ]);
  const find = (points: readonly Point[], on: string) => points.find((point) => point.on === on)?.value ?? null;
  return [...days].sort().map((on) => {
    const actual = trend.actuals.find((point) => point.on === on);
    return {
      on,
      actual: actual?.value ?? null,
      source: actual?.source ?? null,
      expected: valueAt(trend.expected, on),
      target: find(trend.targets, on),
      forecast: trend.forecast?.points.find((point) => point.on === on) ?? null,
      outlook: trend.outlook?.on === on ? trend.outlook : null,
    };
  });
}
