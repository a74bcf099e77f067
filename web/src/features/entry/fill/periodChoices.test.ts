import { expect, it } from "vitest";
import { isPeriod, periodChoices, usualPeriod } from "./periodChoices";

it("periodChoices ends with the running period and crosses the year", () => {
  const { years, quarters, months } = periodChoices("2026-02-10", 2023);
  expect(years).toEqual(["2026", "2025", "2024", "2023"]);
  expect(quarters.slice(0, 3)).toEqual(["2026-Q1", "2025-Q4", "2025-Q3"]);
  expect(months.slice(0, 3)).toEqual(["2026-02", "2026-01", "2025-12"]);
});

it("usualPeriod is the open one that ended last, else the last quarter that is over", () => {
  const known = [
    { period: "2025-Q3", periodEnd: "2025-09-30", state: "locked" as const },
    { period: "2025-Q1", periodEnd: "2025-03-31", state: "open" as const },
    { period: "2025-Q2", periodEnd: "2025-06-30", state: "open" as const },
  ];
  expect(usualPeriod("2026-02-10", known)).toBe("2025-Q2");
  expect(usualPeriod("2026-02-10", [])).toBe("2025-Q4");
});

it("isPeriod keeps nonsense of an address out", () => {
  expect(["2025", "2025-Q3", "2025-12", "2025-Q5", "2025-13", null].map(isPeriod)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});
