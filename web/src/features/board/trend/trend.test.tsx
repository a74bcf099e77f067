import { render } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { GapOutlook } from "@/shared/api/contract";
import { trendSample } from "@/testing/samples";
import { ForecastSentence } from "./ForecastSentence";
import { withOutlook } from "./outlook";
import { outlookSeries } from "./outlookSeries";
import { TrendTable } from "./TrendTable";
import { drawsExpected, trendSpan, valueAt, valueAxis, yearEnds } from "./trendShape";

const yearEnd = { on: "2025-12-31", value: 2271, low: 2243, high: 2304, gapToTarget: 29 };
const forecast = { from: "2025-09-30", points: [yearEnd], confidence: 0.8, observations: 11, yearEnd };
const text = (trend = trendSample()) => render(<ForecastSentence trend={trend} measure={null} />).container.textContent;

describe("ForecastSentence", () => {
  it("says value, interval and distance to the target", () => {
    expect(text(trendSample({ forecast, noForecastReason: null }))).toBe(
      "预计年末 2,271，80% 区间 2,243–2,304，低于目标 29 家",
    );
  });
  it("says so when the target is exceeded or just met", () => {
    const over = { ...forecast, yearEnd: { ...yearEnd, gapToTarget: -4 } };
    const even = { ...forecast, yearEnd: { ...yearEnd, gapToTarget: 0.2 } };
    expect(text(trendSample({ forecast: over }))).toContain("高于目标 4 家");
    expect(text(trendSample({ forecast: even }))).toContain("与目标持平");
  });
  it("names the next year end where the running year's is past", () => {
    const points = [
      { ...yearEnd, on: "2026-03-31" },
      { ...yearEnd, on: "2026-12-31" },
    ];
    expect(text(trendSample({ forecast: { ...forecast, points, yearEnd: null } }))).toBe(
      "预计 2026 年末 2,271，80% 区间 2,243–2,304",
    );
  });
  it("says why there is no forecast", () => {
    expect(text(trendSample())).toBe("数据不足 3 期，不作预测");
    expect(text(trendSample({ noForecastReason: "no-target-ahead" }))).toBe("后面没有目标，不作预测");
    expect(text(trendSample({ noForecastReason: "year-to-date" }))).toBe("按年累计的指标，不作直线预测");
    expect(text(trendSample({ noForecastReason: null }))).not.toBe("");
  });
});

it("TrendTable holds every figure of the chart by day", () => {
  const { container } = render(<TrendTable trend={trendSample({ forecast })} measure={null} />);
  const days = [...container.querySelectorAll("tbody tr td:first-child")].map((cell) => cell.textContent);
  expect(days).toEqual(["2023-12-31", "2025-09-30", "2025-12-31"]);
  expect(container.textContent).toContain("2,243–2,304");
});

describe("the second forecast", () => {
  const trend = trendSample({ forecast });
  const outlook = { on: "2026-12-31", value: 2290, low: 2260, high: 2320 } as GapOutlook;

  it("is drawn where it lies ahead of what is known", () => {
    expect(withOutlook(trend, outlook).outlook?.value).toBe(2290);
    expect(withOutlook(trend, { ...outlook, on: "2025-09-30" }).outlook).toBeUndefined();
    expect(withOutlook(trend, null).outlook).toBeUndefined();
  });
  it("has its own row and column in the table, and widens the span", () => {
    const drawn = withOutlook(trend, outlook);
    const { container } = render(<TrendTable trend={drawn} measure={null} />);
    expect(container.textContent).toContain("2,290（2,260—2,320）");
    expect(trendSpan(drawn)[1]).toBe("2026-12-31");
    expect(render(<TrendTable trend={trend} measure={null} />).container.textContent).not.toContain("按企业推算");
  });
  it("is a line of two points beside the first, with whiskers", () => {
    const place = (point: { on: string; value: number }): [number, number] => [0, point.value];
    const series = outlookSeries(withOutlook(trend, outlook), place, String);
    expect(series.map(({ id }) => id)).toEqual(["outlook-interval", "outlook"]);
    expect(outlookSeries(trend, place, String)).toEqual([]);
  });
});

describe("trend shape", () => {
  it("reads a broken line between its points and not outside", () => {
    const line = [
      { on: "2025-01-01", value: 0 },
      { on: "2025-01-11", value: 10 },
    ];
    expect(valueAt(line, "2025-01-06")).toBe(5);
    expect(valueAt(line, "2024-12-31")).toBeNull();
    expect(valueAt(line, "2025-02-01")).toBeNull();
  });
  it("draws the expected line only where it leaves the targets' line", () => {
    const onTargets = [
      { on: "2022-12-31", value: 1201 },
      { on: "2023-12-31", value: 1560 },
      { on: "2025-12-31", value: 2300 },
    ];
    expect(drawsExpected(trendSample({ expected: onTargets }))).toBe(false);
    expect(drawsExpected(trendSample({ expected: [{ on: "2023-06-30", value: 900 }, ...onTargets] }))).toBe(true);
  });
  it("chooses a quiet axis, not below zero", () => {
    expect(valueAxis([1201, 3000])).toEqual({ min: 500, max: 3000, interval: 500 });
    expect(valueAxis([0, 4]).min).toBe(0);
    expect(valueAxis([7, 7]).max).toBeGreaterThanOrEqual(7);
  });
  it("names at most nine year ends, the last among them", () => {
    const ends = yearEnds("2010-12-31", "2030-12-31");
    expect(ends.length).toBeLessThanOrEqual(9);
    expect(ends[ends.length - 1]).toBe("2030-12-31");
  });
});
