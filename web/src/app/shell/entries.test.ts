import { expect, it } from "vitest";
import { entriesFor } from "./entries";

const texts = (...permissions: Parameters<typeof entriesFor>[0]) => entriesFor(permissions).map((entry) => entry.text);

it("entriesFor an officer leads to work, not to administration", () => {
  expect(texts("read-plans", "enter-values")).toEqual(["工作台", "驾驶舱", "行动计划", "数据填报"]);
});

it("entriesFor a leader leaves out what only others may do", () => {
  expect(texts("read-plans", "read-findings")).toEqual(["工作台", "驾驶舱", "行动计划"]);
});

it("entriesFor an administrator or auditor begins with administration", () => {
  expect(texts("administer", "read-accounts")).toEqual(["系统管理"]);
  expect(texts("read-audit")).toEqual(["系统管理"]);
});
