import { describe, expect, it } from "vitest";
import { blankDocument } from "../document";
import { changedParts, merged } from "./conflict";
import { partText } from "./describe";

const names = (code: string) => ({ hnte: "高新技术企业" })[code] ?? code;
const stored = blankDocument("500155", "2026-03-01");
const baseline = {
  indicator: "hnte",
  on: "2025-12-31",
  value: "31",
  measureUnit: "家",
  clause: "一（一）",
  unit: { printed: "甲镇", unitId: "500155:甲镇" },
};

describe("two versions of a plan's document", () => {
  it("takes my parts and leaves what they changed elsewhere", () => {
    const mine = { ...stored, baselines: [baseline] };
    const theirs = { ...stored, title: "对方的标题" };
    expect(changedParts(stored, mine)).toEqual(["baselines"]);
    expect(merged(stored, mine, theirs)).toEqual({ ...stored, title: "对方的标题", baselines: [baseline] });
  });
});

describe("a part in words", () => {
  it("names what the other version does not have", () => {
    expect(partText("baselines", [baseline], [], names)).toBe("甲镇 高新技术企业 2025-12-31 31家");
    expect(partText("baselines", [], [baseline], names)).toBe("（无）");
    expect(
      partText("addends", [{ indicator: "hnte", units: [{ printed: "甲镇" }, { printed: "乙镇" }] }], [], names),
    ).toBe("高新技术企业：甲镇、乙镇");
    expect(partText("title", "新标题", "旧标题", names)).toBe("新标题");
  });

  it("names the cells of a table", () => {
    const table = (value: string) => ({
      tableId: "annex-1",
      title: "附件一",
      years: [2025, 2026],
      rows: [{ unit: { printed: "甲镇" }, values: ["10", value] }],
    });
    expect(partText("tables", [table("15")], [table("12")], names)).toBe("甲镇 2026年 15");
  });
});
