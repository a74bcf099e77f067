import { describe, expect, it } from "vitest";
import { hasReason, pickReason } from "./pickReason";

const usual = ["笔误更正", "文件调整"];

describe("pickReason", () => {
  it("fills in, replaces another usual one and goes away when pressed again", () => {
    expect(pickReason("", "笔误更正", usual)).toBe("笔误更正");
    expect(pickReason("笔误更正", "文件调整", usual)).toBe("文件调整");
    expect(pickReason("文件调整", "文件调整", usual)).toBe("");
  });
  it("keeps what was typed", () => {
    expect(pickReason("见第3次会议纪要", "文件调整", usual)).toBe("文件调整；见第3次会议纪要");
    expect(pickReason("文件调整；见第3次会议纪要", "文件调整", usual)).toBe("见第3次会议纪要");
  });
});

describe("hasReason", () => {
  it("takes blank text for none", () => {
    expect(hasReason(" 　\n")).toBe(false);
    expect(hasReason("笔误")).toBe(true);
  });
});
