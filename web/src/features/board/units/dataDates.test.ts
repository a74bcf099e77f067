import { describe, expect, it } from "vitest";
import type { BoardTotal } from "@/shared/api/contract";
import { boardSample, rowSample } from "@/testing/samples";
import { dataDates, datesText } from "./dataDates";

const total = (actualOn: string | null) =>
  ({
    ...rowSample({ actualOn }),
    printed: null,
    printedText: null,
    sum: null,
    finalTarget: null,
    finalYear: null,
    finalComparator: null,
  }) satisfies BoardTotal;

describe("dates of the board's figures", () => {
  it("are named together where the whole is older than the rows", () => {
    const board = boardSample({ total: total("2024-12-31"), units: [rowSample(), rowSample({ unitId: "b" })] });
    expect(dataDates(board).differ).toBe(true);
    expect(datesText(board)).toBe("合计数据截至 2024-12-31，各单位截至 2025-09-30");
  });
  it("name the span of the rows", () => {
    const units = [rowSample({ actualOn: "2025-06-30" }), rowSample({ unitId: "b" })];
    expect(datesText(boardSample({ total: total("2025-09-30"), units }))).toBe(
      "合计数据截至 2025-09-30，各单位截至 2025-06-30 至 2025-09-30",
    );
  });
  it("say one day where it is not the board's, and nothing where it is", () => {
    expect(datesText(boardSample({ total: total("2025-09-30") }))).toBeNull();
    expect(datesText(boardSample({ total: total("2025-09-30"), on: "2025-10-31" }))).toBe("数据截至 2025-09-30");
    expect(datesText(boardSample({ total: total(null) }))).toBeNull();
  });
});
