import { boardTexts, commonTexts } from "@/locales";
import { dayNumber } from "@/shared/format/date";
import type { DrawnTrend } from "./outlook";
import { trendRows } from "./trendRows";

/** The day nearest to the pointer, with every figure there is for it. The same rows as the table. */
export function trendTooltip(trend: DrawnTrend, show: (value: number) => string) {
  const rows = trendRows(trend);
  return {
    trigger: "axis",
    axisPointer: { type: "line", lineStyle: { color: "#c3cad6" } },
    borderColor: "#e2e6ec",
    padding: [6, 10],
    textStyle: { color: "#1f2937", fontSize: 12 },
    formatter: (params: unknown) => {
      const day = axisDay(params);
      if (day === null || rows.length === 0) return "";
      const row = rows.reduce((best, next) =>
        Math.abs(dayNumber(next.on) - day) < Math.abs(dayNumber(best.on) - day) ? next : best,
      );
      const lines: [string, string | null][] = [
        [boardTexts.seriesActual, row.actual === null ? null : show(row.actual)],
        [boardTexts.seriesExpected, row.expected === null ? null : show(row.expected)],
        [boardTexts.seriesTarget, row.target === null ? null : show(row.target)],
        [boardTexts.trendColumns.forecast, row.forecast === null ? null : show(row.forecast.value)],
        [
          boardTexts.trendColumns.interval,
          row.forecast === null ? null : boardTexts.betweenBounds(show(row.forecast.low), show(row.forecast.high)),
        ],
        [boardTexts.seriesOutlook, row.outlook === null ? null : outlookText(row.outlook, show)],
      ];
      const text = lines.filter(([, value]) => value !== null).map(([name, value]) => name + commonTexts.colon + value);
      return [row.on, ...text].join("<br/>");
    },
  };
}

const outlookText = (
  { value, low, high }: { value: number; low: number; high: number },
  show: (value: number) => string,
) => boardTexts.outlook.point(show(value), show(low), show(high));

function axisDay(params: unknown): number | null {
  const first = Array.isArray(params) ? (params[0] as { axisValue?: unknown } | undefined) : undefined;
  return typeof first?.axisValue === "number" ? first.axisValue : null;
}
