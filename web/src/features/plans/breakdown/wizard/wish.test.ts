import { describe, expect, it } from "vitest";
import { breakdownSample } from "@/testing/breakdowns";
import { gerd, hnte, hnteMatrix, plan, target } from "@/testing/plans";
import { choicesOf } from "./choices";
import { creationOf, emptyWish, pasteDown, problemAt, reserveOf, reworkOf, stepsOf, typedMethod } from "./wish";

const proposed = breakdownSample();

describe("what may be broken down", () => {
  it("offers indicators with a target of a year, percentages too, and names those with a table of their own", () => {
    const headline = [
      target({ year: 2027 }),
      target({ year: 2025, value: 300 }),
      target({ indicator: gerd, year: 2027, value: 4e9 }),
      target({ indicator: { ...gerd, code: "share", baseUnit: "fraction" }, year: 2027 }),
      target({ indicator: { ...gerd, code: "text" }, value: null }),
    ];
    const choices = choicesOf(plan({ headline, tables: [hnteMatrix().table] }), []);
    expect(choices.map(({ indicator }) => indicator.code)).toEqual(["hnte", "gerd", "share"]);
    expect(choices[0]?.targets.map(({ year }) => year)).toEqual([2025, 2027]);
    expect(choices.map(({ table }) => table?.tableId ?? null)).toEqual(["annex-2", null, null]);
  });
});

describe("the request", () => {
  it("leaves to the server what was not chosen", () => {
    const wish = { ...emptyWish, indicator: "hnte" };
    expect(creationOf(wish, plan(), null)).toMatchObject({
      indicator: "hnte",
      units: null,
      years: [2023, 2024, 2025, 2026, 2027],
    });
    expect(creationOf(wish, plan(), proposed).factor).toBeNull();
  });
  it("sends chosen units with typed bases, and factors by year only where they are used", () => {
    const wish = {
      ...emptyWish,
      units: ["吉安镇"],
      bases: { 吉安镇: "１，２00" },
      method: "growth-factor" as const,
      factors: { 2026: "1.2", 2027: "" },
      reserve: "5",
    };
    const request = creationOf(wish, plan(), proposed);
    expect(request.units).toEqual([{ unitId: "吉安镇", base: 1200, factor: null }]);
    expect(request).toMatchObject({ factor: 1.15, factors: { 2026: 1.2 }, reserve: 0.05 });
  });
  it("works a draft out anew with its own units and bases", () => {
    const again = reworkOf(proposed, typedMethod(proposed), { 大安街道: "1.3" });
    expect(again.units).toEqual([
      { unitId: "大安街道", base: 40, factor: 1.3 },
      { unitId: "吉安镇", base: 50, factor: null },
    ]);
    expect(again.years).toEqual([2026, 2027]);
  });
});

describe("what is typed", () => {
  it("fills down a column pasted from a spreadsheet", () => {
    expect(pasteDown("12\r\n15\tx\n\n9\n", 1, ["a", "b", "c", "d"])).toEqual({ b: "12", c: "15", d: "" });
  });
  it.each([
    ["5", 0.05],
    ["７．５％", 0.075],
    ["51", null],
    ["x", null],
  ])("reserve %s", (text, value) => expect(reserveOf(text)).toBe(value));
  it("stops at what is missing", () => {
    expect(problemAt(0, emptyWish, false)).toBe("indicator");
    expect(problemAt(1, { ...emptyWish, units: [] }, true)).toBe("units");
    expect(problemAt(2, { ...emptyWish, years: [] }, true)).toBe("years");
    expect(problemAt(2, { ...emptyWish, method: "growth-factor", factor: "15" }, true)).toBe("factor");
    expect(problemAt(3, emptyWish, true)).toBeNull();
  });
  it("rounds money to its smallest shown unit", () => {
    expect(stepsOf(gerd).map(({ name }) => name)).toEqual(["1 万元", "10 万元", "100 万元"]);
    expect(stepsOf(hnte)[0]?.value).toBe(1);
  });
});
