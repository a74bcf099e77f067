import { expect, it } from "vitest";
import { periodEnd, periodText } from "./period";

it("periodText reads years, quarters and months", () => {
  expect([periodText("2022"), periodText("2022-Q3"), periodText("2022-06")]).toEqual([
    "2022 年",
    "2022 年第 3 季度",
    "2022 年 6 月",
  ]);
});

it("periodEnd is the last day, in leap years too", () => {
  expect([periodEnd("2023"), periodEnd("2023-Q1"), periodEnd("2024-02")]).toEqual([
    "2023-12-31",
    "2023-03-31",
    "2024-02-29",
  ]);
});
