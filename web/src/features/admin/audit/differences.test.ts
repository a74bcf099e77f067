import { describe, expect, it } from "vitest";
import { differencesOf, summaryOf } from "./differences";

const rights = {
  before: '{"roles":["leader"],"units":[]}',
  after: '{"roles":["officer","working-group"],"units":[{"unitId":"500118","from":null,"to":"2026-12-31"}]}',
};

describe("differencesOf", () => {
  it("names fields, roles and dates in words and marks what changed", () => {
    expect(differencesOf(rights)).toEqual([
      { name: "角色", before: "领导", after: "业务人员、专班人员", changed: true },
      { name: "单位", before: "（空）", after: "单位 500118，止 2026-12-31", changed: true },
    ]);
  });
  it("shows what was asked for without calling it a change", () => {
    expect(differencesOf({ before: null, after: '{"rows":27}' })).toEqual([
      { name: "行数", before: null, after: "27", changed: false },
    ]);
  });
  it("takes a text that is no object as one line, and none for nothing", () => {
    expect(differencesOf({ before: '"a1"', after: '"b2"' })).toEqual([
      { name: "内容", before: "a1", after: "b2", changed: true },
    ]);
    expect(differencesOf({ before: null, after: null })).toEqual([]);
  });
  it("shows hostile text as text", () => {
    expect(differencesOf({ before: null, after: '{"name":"<script>alert(1)</script>"}' })[0]?.after).toBe(
      "<script>alert(1)</script>",
    );
  });
});

it("summaryOf says what changed in one line", () => {
  expect(summaryOf(rights)).toBe("角色：领导 → 业务人员、专班人员；单位：（空） → 单位 500118，止 2026-12-31");
  expect(summaryOf({ before: null, after: '{"reason":"wrong-password"}' })).toBe("原因：密码不对");
});

it("compares a corrected value with what it was, and keeps the reason", () => {
  const before = JSON.stringify({ value: 90, used: true });
  const after = JSON.stringify({ now: { value: 97, used: true }, reason: "按最新报表更正" });
  expect(differencesOf({ before, after }).map(({ name, before: was, after: is }) => [name, was, is])).toEqual([
    ["数值", "90", "97"],
    ["选用", "是", "是"],
    ["原因", null, "按最新报表更正"],
  ]);
});
