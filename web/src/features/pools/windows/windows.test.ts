import { expect, it } from "vitest";
import type { ApplicationWindow } from "@/shared/api/contract";
import { arranged } from "./WindowsTab";

const window = (opens: string, daysLeft: number) => ({ opens, daysLeft }) as ApplicationWindow;
const windows = [
  window("2027-07-15", 280),
  window("2026-05-06", -156),
  window("2027-05-06", 209),
  window("2025-09-15", -400),
];

it("puts windows ahead first, by their first day, and leaves out those that are over", () => {
  expect(arranged(windows, false).map((one) => one.opens)).toEqual(["2027-05-06", "2027-07-15"]);
});

it("lists those that are over after them, the latest first", () => {
  expect(arranged(windows, true).map((one) => one.opens)).toEqual([
    "2027-05-06",
    "2027-07-15",
    "2026-05-06",
    "2025-09-15",
  ]);
});
