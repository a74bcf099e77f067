import { expect, it } from "vitest";
import type { MoneyGapList } from "@/shared/api/contract";
import { allMissing, countOf, growthOf, inTenThousands, pasteText, rowsOf } from "./shortfalls";

const row = (name: string, state: "not-reported" | "zero" | "falling", before: number, value: number | null) => ({
  name,
  creditCode: `9100${name}`,
  unit: "大安街道",
  state,
  before,
  value,
  amount: before - (value ?? 0),
});
const rows = [
  row("甲", "not-reported", 1_234_500, null),
  row("乙", "falling", 50_000, 20_000),
  row("丙", "zero", 9, 0),
];

it("writes yuan as 万元 and leaves a missing amount missing", () => {
  expect(inTenThousands(1_234_567)).toBe("123.46");
  expect(inTenThousands(0)).toBe("0.00");
  expect(inTenThousands(null)).toBe("—");
});

it("compares with the year before only where both are known", () => {
  expect(growthOf(120, 100)).toBeCloseTo(0.2);
  expect(growthOf(null, 100)).toBeNull();
  expect(growthOf(120, 0)).toBeNull();
});

it("keeps the rows of a state", () => {
  expect(rowsOf(rows, "zero").map((each) => each.name)).toEqual(["丙"]);
  expect(rowsOf(rows, null)).toHaveLength(3);
});

it("adds up what is missing over all states, listed or not", () => {
  const states = [{ amount: 5 }, { amount: 7 }, { amount: 0 }];
  expect(allMissing({ states } as MoneyGapList)).toBe(12);
});

it("counts a state or all, listed or not", () => {
  const states = [
    { state: "falling", count: 700, amount: 5 },
    { state: "zero", count: 2, amount: 7 },
  ];
  expect(countOf({ states } as MoneyGapList, "falling")).toBe(700);
  expect(countOf({ states } as MoneyGapList, null)).toBe(702);
});

it("copies cells that a spreadsheet takes apart, an unreported figure as words", () => {
  const lines = pasteText(rows).split("\n");
  expect(lines).toHaveLength(4);
  expect(lines[1]?.split("\t")).toEqual(["甲", "9100甲", "大安街道", "未报统", "123.45", "未报", "123.45"]);
});
