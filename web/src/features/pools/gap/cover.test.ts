import { expect, it } from "vitest";
import { coverText } from "./cover";

const cover = { ready: 12, assigned: 2, toAssign: 3, spare: 7 };

it("says that the list suffices only where a target is known", () => {
  expect(coverText({ ...cover, uncovered: 0 })).toContain("够补缺口");
  expect(coverText({ ...cover, uncovered: 4 })).toContain("差 4 家");
  expect(coverText({ ...cover, uncovered: null })).toBe("12 家，没有目标，不知够不够");
});
