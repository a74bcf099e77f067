import { expect, it } from "vitest";
import { lastDay, nextStages } from "./stages";

it("leads onward, over stages that were skipped, and to an end", () => {
  expect(nextStages("applied")).toEqual([
    "recommended",
    "reviewed",
    "publicized",
    "accredited",
    "rejected",
    "withdrawn",
  ]);
  expect(nextStages("publicized")).toEqual(["accredited", "rejected", "withdrawn"]);
});

it("leads nowhere from an end", () => {
  expect(nextStages("accredited")).toEqual([]);
  expect(nextStages("withdrawn")).toEqual([]);
});

it("knows the day of the last step", () => {
  expect(lastDay({ appliedOn: "2026-05-01", recommendedOn: null, reviewedOn: "2026-07-02", publicizedOn: null })).toBe(
    "2026-07-02",
  );
  expect(lastDay({ appliedOn: "2026-05-01" })).toBe("2026-05-01");
});
