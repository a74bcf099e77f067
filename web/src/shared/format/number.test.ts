import { describe, expect, it } from "vitest";
import type { IndicatorRef } from "@/shared/api/contract";
import { formatMeasure, formatNumber, formatPercent, formatValue, signed } from "./number";

const money = {
  code: "gerd",
  measureUnit: "亿元",
  baseUnit: "元",
  decimals: 2,
  displayUnits: [
    { name: "亿元", factor: 100_000_000 },
    { name: "万元", factor: 10_000 },
    { name: "元", factor: 1 },
  ],
} as IndicatorRef;
const share = {
  ...money,
  measureUnit: "%",
  baseUnit: "fraction",
  decimals: 1,
  displayUnits: [{ name: "%", factor: 0.01 }],
} as IndicatorRef;

describe("formatNumber", () => {
  it("separates thousands and keeps the decimals", () => {
    expect(formatNumber(2146)).toBe("2,146");
    expect(formatNumber(1234567.5, 1)).toBe("1,234,567.5");
  });
  it("shows a missing value as a dash, never as 0", () => {
    expect(formatNumber(null)).toBe("—");
    expect(formatNumber(undefined, 2)).toBe("—");
    expect(formatNumber(Number.NaN)).toBe("—");
    expect(formatNumber(0)).toBe("0");
  });
  it("writes a minus sign, and none on a rounded zero", () => {
    expect(formatNumber(-3)).toBe("−3");
    expect(formatNumber(-0.04, 1)).toBe("0.0");
  });
});

describe("formatPercent", () => {
  it("reads a fraction", () => expect(formatPercent(0.99168)).toBe("99.2%"));
  it("keeps missing missing", () => expect(formatPercent(null)).toBe("—"));
});

describe("display units", () => {
  it("divides by the factor and shifts the decimals", () => {
    expect(formatValue(3_462_000_000, money)).toBe("34.62");
    expect(formatValue(3_462_000_000, money, "万元")).toBe("346,200");
    expect(formatValue(3_462_000_000, money, "元")).toBe("3,462,000,000");
  });
  it("falls back to the usual unit when the wish is unknown", () => {
    expect(formatMeasure(3_462_000_000, money, "吨")).toBe("34.62 亿元");
  });
  it("shows a fraction as percent", () => expect(formatMeasure(0.562, share)).toBe("56.2%"));
});

describe("signed", () => {
  it("marks what is above zero only", () => {
    expect(signed("15.3%")).toBe("+15.3%");
    expect(signed("−3")).toBe("−3");
    expect(signed("0.0%")).toBe("0.0%");
    expect(signed("—")).toBe("—");
  });
});
