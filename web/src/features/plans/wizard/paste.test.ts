import { describe, expect, it } from "vitest";
import { columnSum, figureOf } from "./document";
import { dayIn, namesIn, readMatrix, readTasks } from "./paste";

describe("readMatrix", () => {
  const text = '附件1\n序号\t镇街（园区）\t基数\t2026年\t2027年\n1\t"甲\n镇"\t10\t12\t/\n\n\t合计\t10\t12\t\n';
  it("reads the annex's shape with base and total", () => {
    const matrix = readMatrix(text, 2025);
    expect(matrix?.years).toEqual([2025, 2026, 2027]);
    expect(matrix?.baseYear).toBe(2025);
    expect(matrix?.rows).toEqual([{ name: "甲 镇", number: "1", values: ["10", "12", "/"] }]);
    expect(matrix?.total).toEqual({ label: "合计", values: ["10", "12", "/"] });
  });
  it("finds nothing without a header", () => {
    expect(readMatrix("甲镇\t1\t2", 2025)).toBeNull();
  });
});

describe("readTasks", () => {
  it("reads units and the day meant", () => {
    const tasks = readTasks(
      "序号\t重点任务\t牵头单位\t责任单位\t完成时限\n3\t建平台\t区科技局\t甲镇、乙镇\t2026年6月底前",
      0,
    );
    expect(tasks).toHaveLength(1);
    expect(tasks?.[0]).toMatchObject({ number: "3", title: "建平台", due: "2026-06-30", duePrinted: "2026年6月底前" });
    expect(tasks?.[0]?.responsible.map(({ printed }) => printed)).toEqual(["甲镇", "乙镇"]);
  });
  it("takes no day from words", () => {
    expect([dayIn("长期坚持"), dayIn("2026年"), dayIn("2026-13")]).toEqual([null, "2026-12-31", null]);
    expect(namesIn("")).toEqual([]);
  });
});

describe("figureOf", () => {
  it("reads what people type", () => {
    expect([figureOf("1,234.5"), figureOf("１２"), figureOf("/"), figureOf("—"), figureOf("")]).toEqual([
      1234.5,
      12,
      null,
      null,
      null,
    ]);
    expect(figureOf("十")).toBeNaN();
  });
  it("sums only figures", () => {
    const table = { rows: [{ values: ["0.1"] }, { values: ["0.2"] }, { values: ["/"] }] };
    expect(columnSum(table as Parameters<typeof columnSum>[0], 0)).toBe(0.3);
  });
});
