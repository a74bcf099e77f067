import { describe, expect, it } from "vitest";
import { clipboardRows, layRows } from "./pasteColumn";

const lines = [
  { key: "a", name: "中山路街道" },
  { key: "b", name: "胜利路街道" },
  { key: "c", name: "大安街道" },
];

describe("clipboardRows", () => {
  it("splits lines and tabs and drops the line end a spreadsheet adds", () => {
    expect(clipboardRows("1\r\n2\r\n3\r\n")).toEqual([["1"], ["2"], ["3"]]);
    expect(clipboardRows("甲\t1\n乙\t2")).toEqual([
      ["甲", "1"],
      ["乙", "2"],
    ]);
  });
  it("keeps line ends and quotes inside a quoted cell", () => {
    expect(clipboardRows('"甲\n""乙"""\t5\n')).toEqual([['甲\n"乙"', "5"]]);
  });
  it("keeps an empty cell in the middle, so that rows do not shift", () => {
    expect(clipboardRows("1\n\n3\n")).toEqual([["1"], [""], ["3"]]);
  });
});

describe("layRows", () => {
  it("fills downwards from the line pasted into and counts what is left over", () => {
    const { texts, surplus } = layRows([["5"], ["6"], ["7"]], lines, "b");
    expect([...texts]).toEqual([
      ["b", "5"],
      ["c", "6"],
    ]);
    expect(surplus).toBe(1);
  });
  it("goes by name where names come along, in any order, and says which it does not know", () => {
    const rows = [
      ["大安 街道", "9"],
      ["中山路街道", "1,2"],
      ["某某镇", "3"],
    ];
    const { texts, unknown } = layRows(rows, lines, "b");
    expect([...texts]).toEqual([
      ["c", "9"],
      ["a", "1,2"],
    ]);
    expect(unknown).toEqual(["某某镇"]);
  });
});
