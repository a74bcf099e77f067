import { describe, expect, it } from "vitest";
import type { UnitNode } from "./types";
import { countNodes, countRows, flatten, matchingRows } from "./unitRows";

const unit = (unitId: string, name: string, kind: UnitNode["kind"], children: UnitNode[] = []): UnitNode => ({
  unitId,
  name,
  shortName: name,
  kind,
  parentId: null,
  from: null,
  to: null,
  provisionalCode: false,
  aliases: name === "甲镇" ? ["甲乡"] : [],
  order: null,
  canEdit: true,
  children,
});
const tree = [unit("500155", "梁平区", "district", [unit("a", "甲镇", "township"), unit("b", "乙园区", "zone")])];

describe("matchingRows", () => {
  it("keeps what is above a match and drops branches without one", () => {
    const rows = matchingRows(tree, "甲乡", null);
    expect(rows[0]?.children?.map(({ name }) => name)).toEqual(["甲镇"]);
    expect(countRows(rows)).toBe(2);
  });
  it("narrows by kind", () => {
    expect(matchingRows(tree, "", "zone")[0]?.children?.map(({ name }) => name)).toEqual(["乙园区"]);
  });
  it("finds nothing for an unknown word", () => {
    expect(matchingRows(tree, "丙", null)).toEqual([]);
  });
});

describe("flatten", () => {
  it("gives every unit with its depth", () => {
    expect(flatten(tree).map(({ name, depth }) => [name, depth])).toEqual([
      ["梁平区", 0],
      ["甲镇", 1],
      ["乙园区", 1],
    ]);
    expect(countNodes(tree)).toBe(3);
  });
});
