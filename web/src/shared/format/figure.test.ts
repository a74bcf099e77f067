import { describe, expect, it } from "vitest";
import type { IndicatorRef } from "@/shared/api/contract";
import { figureText, readFigure } from "./figure";

const yi = { name: "亿元", factor: 100_000_000 };
const wan = { name: "万元", factor: 10_000 };
const money = { code: "gerd", baseUnit: "元", displayUnits: [yi, wan] } as IndicatorRef;
const count = { code: "hnte", baseUnit: "家", displayUnits: [{ name: "家", factor: 1 }] } as IndicatorRef;
const share = { code: "s", baseUnit: "fraction", displayUnits: [{ name: "%", factor: 0.01 }] } as IndicatorRef;
const one = { name: "家", factor: 1 };
const percent = { name: "%", factor: 0.01 };

const value = (text: string, indicator = count, unit = one) => {
  const figure = readFigure(text, indicator, unit);
  return figure.kind === "value" ? figure.value : figure.kind;
};

describe("readFigure", () => {
  it("reads separators, full-width digits and blanks", () => {
    expect([value("1,234.5"), value("１２３"), value(" 1 234 "), value("１，２３４")]).toEqual([
      1234.5, 123, 1234, 1234,
    ]);
  });

  it("reads a written measure unit, else takes the one shown", () => {
    expect(value("3.2亿元", money, wan)).toBe(320_000_000);
    expect(value("32000", money, wan)).toBe(320_000_000);
    expect(value("3.2亿", money, wan)).toBe(320_000_000);
    expect(value("1.2万家")).toBe(12_000);
  });

  it("reads percent as a fraction without stray digits", () => {
    expect([value("12%", share, percent), value("56.7", share, percent)]).toEqual([0.12, 0.567]);
  });

  it("takes the usual signs for nothing", () => {
    expect(["", "—", "/", "-", "--", "无", "－"].map((text) => value(text))).toEqual(Array(7).fill("missing"));
  });

  it("refuses what is no number of this indicator", () => {
    expect(["abc", "12,34", "1.2.3", "12%", "3亿元", "#REF!"].map((text) => value(text))).toEqual(Array(6).fill("bad"));
  });
});

it("a value shown in any of its measure units and saved untouched is the value that was stored", () => {
  const stored = [0, 1, 7, 12_345_678, 3_200_000_000, 99_999_999_999_999, 1_234_567_890_123.45, 0.1, 123_456.7];
  for (const unit of [yi, wan, { name: "元", factor: 1 }]) {
    expect(stored.map((each) => value(figureText(each, unit), money, unit))).toEqual(stored);
  }
  const shares = [0, 0.001, 0.0567, 0.1 + 0.2, 0.999999, 1];
  expect(shares.map((each) => value(figureText(each, percent), share, percent))).toEqual(
    shares.map((each) => Number(each.toPrecision(15))),
  );
});

it("figureText keeps every digit of what is stored", () => {
  expect(figureText(12_345_678, wan)).toBe("1234.5678");
  expect(figureText(0.567, percent)).toBe("56.7");
  expect(figureText(null, wan)).toBe("");
});
