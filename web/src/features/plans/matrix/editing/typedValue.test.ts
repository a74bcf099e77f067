import { describe, expect, it } from "vitest";
import { gerd, hnte } from "@/testing/plans";
import { readTyped } from "./typedValue";

const one = { name: "家", factor: 1 };
const tenThousand = { name: "万元", factor: 1e4 };
const share = { ...hnte, baseUnit: "fraction", decimals: 1, displayUnits: [{ name: "%", factor: 0.01 }] };
const percent = { name: "%", factor: 0.01 };

describe("readTyped", () => {
  it.each([
    ["57", 57],
    ["1,234", 1234],
    ["１２３", 123],
    [" 5 7 ", 57],
    ["57家", 57],
  ])("%s is %d", (text, value) => expect(readTyped(text, hnte, one)).toEqual({ value, problem: null }));
  it("takes the unit written behind the figure", () => {
    expect(readTyped("320", gerd, tenThousand).value).toBe(3_200_000);
    expect(readTyped("3.2亿元", gerd, tenThousand).value).toBe(320_000_000);
  });
  it("keeps fractions exact", () => {
    expect(readTyped("12.3", share, percent).value).toBe(0.123);
    expect(readTyped("56.2％", share, percent).value).toBe(0.562);
  });
  it.each(["", "/", "—", "－"])("%s is no value", (text) =>
    expect(readTyped(text, hnte, one)).toEqual({ value: null, problem: null }),
  );
  it.each([
    ["五十", "not-a-number"],
    ["1,23", "not-a-number"],
    ["3亿吨", "not-a-number"],
    ["1.5", "not-whole"],
    ["-3", "negative"],
    ["9".repeat(17), "too-large"],
  ])("%s is refused: %s", (text, problem) => expect(readTyped(text, hnte, one).problem).toBe(problem));
  it("refuses a share over 100 %", () => expect(readTyped("101", share, percent).problem).toBe("share-over-100"));
});
