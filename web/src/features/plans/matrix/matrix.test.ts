import { describe, expect, it } from "vitest";
import { cell, gerd, hnteMatrix, row } from "@/testing/plans";
import { boundsText } from "./BandLegend";
import { layoutColumns, progressBasis } from "./columns";
import { amountInMeasure, inMeasure, rowMeasure, tableMeasure } from "./measure";
import { move } from "./movement";
import { targetText } from "./text";
import { differences } from "./totals";

const money = hnteMatrix({
  baselineYear: null,
  table: { ...hnteMatrix().table, indicator: gerd },
  rows: [row("中山路街道", { cells: [cell(2024, { target: 8_150_000, printed: "815" })] })],
});

describe("measure", () => {
  it("shows an annex in the unit it is printed in, although people use another", () => {
    const measure = tableMeasure(money, null);
    expect(measure?.name).toBe("万元");
    expect(measure && inMeasure(6_000_010_000, measure, "target")).toBe("600,001");
  });

  it("switches for display", () => {
    const measure = tableMeasure(money, "亿元");
    expect(measure && inMeasure(6_000_010_000, measure, "target")).toBe("60.00");
    expect(measure && amountInMeasure(10_000, measure)).toBe("0.0001");
  });

  it("gives each indicator row its own unit and the decimals it prints", () => {
    const intensity = {
      ...gerd,
      code: "gerd-intensity",
      measureUnit: "%",
      displayUnits: [{ name: "%", factor: 0.01 }],
    };
    const panel = row("研发经费比重", {
      indicator: intensity,
      baseline: 0.0074,
      baselinePrinted: "0.74",
      cells: [cell(2025, { target: 0.02, printed: "2", comparator: ">=" })],
    });
    const measure = rowMeasure(panel);
    expect(measure?.name).toBe("%");
    expect(measure && targetText(panel.cells[0] ?? cell(2025), measure)).toBe("2");
  });
});

describe("targets", () => {
  const measure = { name: "家", factor: 1, targetDecimals: 0, actualDecimals: 0 };
  it.each([
    [cell(2025, { target: 2100, comparator: ">", printed: "超过2100家" }), ">2,100"],
    [cell(2025, { target: 50, comparator: ">=", printed: "不低于50家" }), "≥50"],
    [cell(2025, { target: 35, comparator: "~", printed: "35左右" }), "约35"],
    [cell(2025, { target: 156, comparator: ">=", printed: "156" }), "156"],
    [cell(2025, { printed: "/" }), "/"],
    [cell(2025), ""],
  ])("reads as the document means it", (target, text) => {
    expect(targetText(target, measure)).toBe(text);
  });
});

describe("columns", () => {
  it("follow the years' states and the mode", () => {
    const kinds = (mode: "completion" | "gap" | "targets") =>
      layoutColumns(hnteMatrix(), mode).columns.map(({ kind }) => kind);
    expect(kinds("completion")).toEqual([
      "baseline",
      "actual",
      "target",
      "completion",
      "actual",
      "target",
      "completion",
      "gap",
      "progress",
      "target",
      "remaining",
    ]);
    expect(kinds("gap")[3]).toBe("gap");
    expect(kinds("targets")).toEqual(["baseline", "target", "target", "target"]);
  });

  it("measure progress as actual ÷ expected where no row has a baseline", () => {
    expect(progressBasis(hnteMatrix())).toBe("from-base");
    expect(progressBasis(money)).toBe("level");
  });
});

it("differences are found per year and never guessed where a total is missing", () => {
  expect(differences(hnteMatrix())).toEqual([{ year: 2027, amount: 1 }]);
  expect(differences(hnteMatrix({ printedTotal: null }))).toEqual([]);
});

it("movement holds at the edges", () => {
  expect(move({ row: 0, column: 0 }, "ArrowUp", false, 5, 4)).toEqual({ row: 0, column: 0 });
  expect(move({ row: 0, column: 3 }, "ArrowRight", false, 5, 4)).toEqual({ row: 0, column: 3 });
  expect(move({ row: 0, column: 1 }, "PageDown", false, 5, 4)).toEqual({ row: 4, column: 1 });
  expect(move({ row: 3, column: 2 }, "Home", true, 5, 4)).toEqual({ row: 0, column: 0 });
  expect(move({ row: 3, column: 2 }, "a", false, 5, 4)).toBeNull();
});

it("bounds: the lower one belongs to its band", () => {
  expect([boundsText(1.1, null), boundsText(0.9, 1), boundsText(0.965, 1), boundsText(null, 0.7)]).toEqual([
    "≥110",
    "90–100",
    "96.5–100",
    "<70",
  ]);
});
