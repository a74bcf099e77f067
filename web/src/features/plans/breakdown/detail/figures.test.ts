import { describe, expect, it } from "vitest";
import { breakdownRow, breakdownSample } from "@/testing/breakdowns";
import { differencesOf } from "./compare";
import { balanceOf, countWords, growthOf, shareOf, sumOf, uneven } from "./figures";

const sample = breakdownSample();
const [first] = sample.units;
const row = first ?? breakdownRow("");

describe("figures of a row", () => {
  it("grows over the base first, over the year before then", () => {
    expect(growthOf(row, 0)).toBeCloseTo(0.1);
    expect(growthOf(row, 1)).toBeCloseTo(50 / 44 - 1);
  });
  it("has no growth without a base", () => expect(growthOf({ ...row, base: null }, 0)).toBeNull());
  it("is a part of the year's sum", () => {
    expect(shareOf(row, 1, sample.totals)).toBeCloseTo(50 / 120);
    expect(shareOf(row, 1, null)).toBeNull();
  });
});

describe("balance", () => {
  it.each([
    [0, "even"],
    [1e-9, "even"],
    [2, "under"],
    [-3, "over"],
    [null, "none"],
  ] as const)("%s is %s", (difference, balance) => expect(balanceOf(difference)).toBe(balance));
  it("names the years that do not come out even", () => expect(uneven(sample).map(({ year }) => year)).toEqual([2026]));
  it("has no sum where no unit has a target", () => {
    const blank = sample.units.map((entry) => ({ ...entry, cells: [{ year: 2026, value: null, byHand: false }] }));
    expect(sumOf({ ...sample, units: blank }, 2026)).toBeNull();
    expect(sumOf(sample, 2026)).toBe(98);
  });
});

describe("words", () => {
  const word = {
    text: "",
    year: null,
    proposed: null,
    byName: "周蓉",
    reply: null,
    repliedBy: null,
    repliedAt: null,
    stillInCell: false,
  };
  it("counts the latest of each unit, and what waits for an answer", () => {
    const comments = [
      {
        ...word,
        id: 1,
        unitId: "大安街道",
        unit: "大安街道",
        stance: "disagree" as const,
        at: "2026-01-21",
        accepted: null,
      },
      {
        ...word,
        id: 2,
        unitId: "大安街道",
        unit: "大安街道",
        stance: "agree" as const,
        at: "2026-01-22",
        accepted: null,
      },
    ];
    expect(countWords({ ...sample, comments })).toEqual({ agree: 1, disagree: 0, open: 1, missing: 1 });
  });
});

describe("versions", () => {
  it("differ cell by cell; a unit that only one has counts as empty in the other", () => {
    const after = {
      ...sample,
      units: [breakdownRow("大安街道", { cells: [{ year: 2026, value: 45, byHand: true }] })],
    };
    expect(differencesOf(sample, after)).toEqual([
      { unitId: "大安街道", unit: "大安街道", year: 2026, from: 44, to: 45 },
      { unitId: "大安街道", unit: "大安街道", year: 2027, from: 50, to: null },
      { unitId: "吉安镇", unit: "吉安镇", year: 2026, from: 54, to: null },
      { unitId: "吉安镇", unit: "吉安镇", year: 2027, from: 70, to: null },
    ]);
    expect(differencesOf(sample, sample)).toEqual([]);
  });
});
