import { expect, it } from "vitest";
import type { AssessmentSheet } from "@/shared/api/contract";
import { judgedItems, wordsOf } from "./judgedItems";

const fact = (column: string, value: unknown, isJudged = true) => ({ column, value, isJudged });
const part = (id: string, facts: unknown[], more = {}) => ({
  id,
  label: `${id} 条`,
  basis: "第 11 条",
  facts,
  branches: [],
  ...more,
});

const sheet = {
  explanation: {
    criteria: [
      part("core", [fact("judged_core", null), fact("staff.2025", 30, false)]),
      part("any", [], { branches: [part("deep", [fact("judged_deep", true)])] }),
    ],
    scores: [
      part("advance", [fact("judged_advance", 7)], { max: 8 }),
      part("again", [fact("judged_core", null)], { max: 4 }),
    ],
    direct: [],
  },
  sources: { judged_deep: { source: "judges", text: "纪要第 3 号", asOf: "2026-10-01", differs: false } },
} as unknown as AssessmentSheet;

it("lists what experts decide on in printed order, each once, with what they said", () => {
  const items = judgedItems(sheet);
  expect(items.map((item) => item.fact)).toEqual(["judged_core", "judged_deep", "judged_advance"]);
  expect(items.map((item) => item.most)).toEqual([null, null, 8]);
  expect(items.map((item) => item.value)).toEqual([null, true, 7]);
  expect(items[1]).toMatchObject({ label: "deep 条", on: "2026-10-01", source: "纪要第 3 号" });
});

it("sends only items on which something was said", () => {
  expect(wordsOf({ judged_core: "false", judged_deep: null, judged_advance: "0" })).toEqual([
    { fact: "judged_core", value: "false" },
    { fact: "judged_advance", value: "0" },
  ]);
});
