import { dayNumber } from "@/shared/format/date";
import type { DrawnTrend } from "./outlook";
import type { Point } from "./trendShape";

/** Of its own colour, and of its own shape: a square on a dotted line with whiskers. */
export const outlookColor = "#0e7490";
const whisker = 5;

type Place = (point: Point) => [number, number];

/** The second forecast: from the last actual to the year's end by enterprises, with its interval. */
export function outlookSeries(trend: DrawnTrend, place: Place, show: (value: number) => string) {
  const { outlook, actuals } = trend;
  const start = actuals[actuals.length - 1];
  if (!outlook || !start) return [];
  return [whiskers(outlook.on, place, outlook.low, outlook.high), line(start, outlook, place, show)];
}

function line(start: Point, end: Point, place: Place, show: (value: number) => string) {
  return {
    id: "outlook",
    type: "line",
    clip: false,
    symbol: "rect",
    symbolSize: (_: unknown, { dataIndex }: { dataIndex: number }) => (dataIndex === 0 ? 0 : 8),
    lineStyle: { color: outlookColor, width: 1.5, type: [1.5, 3] },
    itemStyle: { color: outlookColor },
    z: 6,
    data: [
      { value: place(start) },
      {
        value: place(end),
        label: {
          show: true,
          position: "right",
          distance: 7,
          offset: [0, -5],
          formatter: show(end.value),
          color: outlookColor,
          fontSize: 12,
        },
      },
    ],
  };
}

/** A bar from the least to the most with a short line at each end. */
function whiskers(on: string, place: Place, low: number, high: number) {
  const data = [low, high].map((value) => [dayNumber(on), place({ on, value })[1]]);
  return {
    id: "outlook-interval",
    type: "custom",
    silent: true,
    z: 5,
    data,
    renderItem: ({ dataIndex }: { dataIndex: number }, api: { coord: (value: number[]) => number[] }) =>
      dataIndex === 0 ? { type: "group", children: strokes(data.map((value) => api.coord(value))) } : undefined,
  };
}

function strokes([least = [0, 0], most = [0, 0]]: number[][]) {
  const style = { stroke: outlookColor, lineWidth: 1.5 };
  const [x = 0, low = 0] = least;
  const [, high = 0] = most;
  const stroke = (x1: number, y1: number, x2: number, y2: number) => ({
    type: "line",
    shape: { x1, y1, x2, y2 },
    style,
  });
  return [
    stroke(x, low, x, high),
    stroke(x - whisker, low, x + whisker, low),
    stroke(x - whisker, high, x + whisker, high),
  ];
}
