import { describe, expect, it } from "vitest";
import { layRows } from "./pasteColumn";

const lines = [
  { key: "a", name: "中山路街道" },
  { key: "b", name: "胜利路街道" },
  { key: "c", name: "大安街道" },
];

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
