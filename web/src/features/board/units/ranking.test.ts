import { describe, expect, it } from "vitest";
import { rowSample } from "@/testing/samples";
import { movementOf, orderRows, rankedKinds } from "./ranking";

const names = (rows: { unit: string }[]) => rows.map((row) => row.unit).join("");
const rows = [
  rowSample({ unit: "A", ratio: 0.9, rank: 3 }),
  rowSample({ unit: "B", ratio: 1.2, rank: 1 }),
  rowSample({ unit: "C", ratio: 1.2, rank: 1 }),
  rowSample({ unit: "D", actual: null, ratio: null, rank: null }),
  rowSample({ unit: "Z", kind: "zone", ratio: 1.0, rank: 1 }),
];

describe("orderRows", () => {
  it("puts the last first, or the first first; equal ratios keep the printed order", () => {
    expect(names(orderRows(rows, "last", null))).toBe("AZBCD");
    expect(names(orderRows(rows, "first", null))).toBe("BCZAD");
  });
  it("keeps units without a rank at the end either way", () => {
    expect(names(orderRows(rows, "last", "township")).endsWith("D")).toBe(true);
  });
});

it("rankedKinds counts units and ranks of each kind, target-only rows apart", () => {
  expect(rankedKinds([...rows, rowSample({ kind: "department", targetOnly: true })])).toEqual([
    { kind: "township", units: 4, ranked: 3 },
    { kind: "zone", units: 1, ranked: 1 },
  ]);
});

it("movementOf is places won; missing where a rank is missing", () => {
  expect(movementOf(rowSample({ rank: 2, previousRank: 5 }))).toBe(3);
  expect(movementOf(rowSample({ rank: 5, previousRank: 2 }))).toBe(-3);
  expect(movementOf(rowSample({ rank: null, previousRank: 2 }))).toBeNull();
});
