import { expect, test } from "vitest";
import type { ExplainedCriterion } from "../types";
import { markOf } from "./markOf";

const fact = (column: string, isJudged: boolean) => ({ column, value: null, isJudged });
const criterion = (verdict: string, facts: object[], missing: string[]) =>
  ({ verdict, facts, missing, branches: [] }) as unknown as ExplainedCriterion;

test("what is decided keeps its verdict", () => {
  expect(markOf(criterion("not-met", [], []))).toBe("not-met");
});

test("an unknown that a fact could decide lacks facts; one that only a person can decide waits for judges", () => {
  expect(markOf(criterion("unknown", [fact("staff.2025", false)], ["staff.2025"]))).toBe("lacks-facts");
  expect(markOf(criterion("unknown", [fact("judged_field", true)], ["judged_field"]))).toBe("awaits-judges");
});
