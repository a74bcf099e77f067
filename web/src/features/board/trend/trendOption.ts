import type { EChartsCoreOption } from "echarts/core";
import { boardTexts } from "@/locales";
import { dayNumber, monthDay, yearOf } from "@/shared/format/date";
import { displayUnit, formatNumber, formatValue } from "@/shared/format/number";
import type { DrawnTrend } from "./outlook";
import { outlookSeries } from "./outlookSeries";
import { drawsExpected, type Point, targetLine, trendSpan, valueAt, valueAxis, yearEnds } from "./trendShape";
import { trendTooltip } from "./trendTooltip";

const blue = "#1d4ed8";
const ink = "#1f2937";
const label = "#5f6875";
const font = 12;

/** The chart of a trend, in the reader's display unit. No animation: a picture of it is the same at any moment. */
export function trendOption(trend: DrawnTrend, measure: string | null): EChartsCoreOption {
  const { factor } = displayUnit(trend.indicator, measure);
  const place = (point: Point): [number, number] => [dayNumber(point.on), point.value / factor];
  const show = (value: number) => formatValue(value, trend.indicator, measure);
  return {
    animation: false,
    textStyle: { fontFamily: "inherit" },
    grid: { left: 8, right: 30, top: 30, bottom: 2, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
    tooltip: trendTooltip(trend, show),
    xAxis: yearAxis(trend),
    yAxis: amountAxis(trend, factor),
    series: [
      ...intervalSeries(trend, factor),
      ...expectedSeries(trend, place),
      targetSeries(trend, place, show),
      ...forecastSeries(trend, place),
      ...outlookSeries(trend, place, show),
      actualSeries(trend, place, show),
    ],
  };
}

/** The span drawn, with a tick at each year's end. */
function yearAxis(trend: DrawnTrend) {
  const [from, to] = trendSpan(trend);
  const ticks = yearEnds(from, to);
  const tickDays = ticks.map(dayNumber);
  const yearOfTick = new Map(ticks.map((on) => [dayNumber(on), yearOf(on)]));
  return {
    type: "value",
    min: dayNumber(from),
    max: dayNumber(to),
    splitLine: { show: false },
    axisLine: { show: true, lineStyle: { color: "#9aa5b5" } },
    axisTick: { show: true, customValues: tickDays, lineStyle: { color: "#9aa5b5" } },
    axisLabel: {
      customValues: tickDays,
      color: label,
      fontSize: font,
      formatter: (day: number) => boardTexts.yearEndTick(yearOfTick.get(day) ?? 0),
    },
  };
}

const amountAxis = (trend: DrawnTrend, factor: number) => ({
  type: "value",
  ...valueAxis(drawnValues(trend).map((value) => value / factor)),
  axisLine: { show: false },
  axisTick: { show: false },
  axisLabel: { color: label, fontSize: font, formatter: (value: number) => formatNumber(value, decimalsOf(value)) },
  splitLine: { lineStyle: { color: "#e6e9ee" } },
});

const drawnValues = (trend: DrawnTrend) => [
  ...trend.actuals.filter((point) => point.on >= trendSpan(trend)[0]).map((point) => point.value),
  ...targetLine(trend).map((point) => point.value),
  ...(trend.forecast?.points.flatMap((point) => [point.low, point.high]) ?? []),
  ...(trend.outlook ? [trend.outlook.low, trend.outlook.high] : []),
];

const decimalsOf = (value: number) => (Number.isInteger(value) ? 0 : Number.isInteger(value * 10) ? 1 : 2);

function actualSeries(trend: DrawnTrend, place: (point: Point) => [number, number], show: (value: number) => string) {
  const last = trend.actuals[trend.actuals.length - 1];
  const [from] = trendSpan(trend);
  const shown = trend.actuals.filter((point) => point.on >= from);
  return {
    id: "actual",
    type: "line",
    clip: false,
    symbol: "circle",
    symbolSize: (_: unknown, { dataIndex }: { dataIndex: number }) => (dataIndex === shown.length - 1 ? 8 : 0),
    lineStyle: { color: blue, width: 2.25 },
    itemStyle: { color: blue },
    z: 5,
    data: shown.map((point) => ({
      value: place(point),
      label:
        point === last && point.on !== trend.base?.on
          ? {
              show: true,
              position: actualLabelPlace(trend, point),
              formatter: show(point.value),
              color: blue,
              fontSize: 14,
              fontWeight: 600,
            }
          : { show: false },
    })),
    markLine: cutOffRule(trend),
  };
}

function cutOffRule(trend: DrawnTrend) {
  const [from] = trendSpan(trend);
  return {
    silent: true,
    symbol: "none",
    lineStyle: { color: "#8a94a6", width: 1, type: "solid" },
    label: {
      formatter: boardTexts.cutOff(monthDay(trend.on)),
      color: label,
      fontSize: font,
      distance: 4,
      align: trend.on <= from ? "left" : "center",
    },
    data: [{ xAxis: dayNumber(trend.on) }],
  };
}

/** Beside the cut-off rule, below the forecast; where a target of the same time has its label, on the other side of it. */
function actualLabelPlace(trend: DrawnTrend, last: Point): "top" | "bottom" | [number, number] {
  const near = trend.targets.find((target) => Math.abs(dayNumber(target.on) - dayNumber(last.on)) < 60);
  if (near) return last.value > near.value ? "top" : "bottom";
  return trend.forecast ? [6, 10] : "top";
}

function targetSeries(trend: DrawnTrend, place: (point: Point) => [number, number], show: (value: number) => string) {
  return {
    id: "targets",
    type: "line",
    clip: false,
    symbol: "diamond",
    symbolSize: 11,
    lineStyle: { color: "#6b7280", width: 1.25, type: [2, 3] },
    itemStyle: { color: "#ffffff", borderColor: "#4b5563", borderWidth: 1.25 },
    z: 4,
    data: targetLine(trend).map((point) => {
      const isBase = point === trend.base;
      // At the axis a label below would run into the axis' own.
      const atEdge = point.on === trendSpan(trend)[0];
      const actual = valueAt(trend.actuals, point.on);
      const below = isBase || (actual !== null && actual > point.value);
      return {
        value: place(point),
        label: {
          show: true,
          position: atEdge ? "right" : below ? "bottom" : "top",
          formatter: isBase ? boardTexts.baseLabel(show(point.value)) : show(point.value),
          color: isBase ? "#4b5563" : ink,
          fontSize: font,
          offset: atEdge ? [0, 12] : [0, 0],
        },
      };
    }),
  };
}

function expectedSeries(trend: DrawnTrend, place: (point: Point) => [number, number]) {
  if (!drawsExpected(trend)) return [];
  const lineStyle = { color: "#8a94a6", width: 1.25 };
  return [{ id: "expected", type: "line", symbol: "none", lineStyle, z: 2, data: trend.expected.map(place) }];
}

function forecastSeries(trend: DrawnTrend, place: (point: Point) => [number, number]) {
  const start = trend.actuals[trend.actuals.length - 1];
  if (!trend.forecast || !start) return [];
  const lineStyle = { color: blue, width: 2, type: [6, 4] };
  return [
    {
      id: "forecast",
      type: "line",
      clip: false,
      symbol: "none",
      lineStyle,
      z: 3,
      data: [start, ...trend.forecast.points].map(place),
    },
  ];
}

/** The interval as one polygon: along the upper bounds and back along the lower ones. */
function intervalSeries(trend: DrawnTrend, factor: number) {
  const start = trend.actuals[trend.actuals.length - 1];
  if (!trend.forecast || !start) return [];
  const { points } = trend.forecast;
  const outline: Point[] = [
    start,
    ...points.map(({ on, high }) => ({ on, value: high })),
    ...[...points].reverse().map(({ on, low }) => ({ on, value: low })),
  ];
  const data = outline.map((point) => [dayNumber(point.on), point.value / factor]);
  return [
    {
      id: "interval",
      type: "custom",
      silent: true,
      z: 1,
      data,
      renderItem: (
        { dataIndex }: { dataIndex: number },
        api: { coord: (value: number[]) => number[] },
      ): { type: "polygon"; shape: { points: number[][] }; style: object } | undefined =>
        dataIndex === 0
          ? {
              type: "polygon",
              shape: { points: data.map((value) => api.coord(value)) },
              style: { fill: blue, opacity: 0.13 },
            }
          : undefined,
    },
  ];
}
