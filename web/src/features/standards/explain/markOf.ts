import type { AssessedVerdict } from "@/shared/ui/verdicts";
import type { ExplainedCriterion } from "../types";

/** What waits for facts and what waits for judges are two marks. */
export function markOf(criterion: ExplainedCriterion): AssessedVerdict {
  if (criterion.verdict !== "unknown") return criterion.verdict;
  const lacks = (each: ExplainedCriterion): boolean =>
    each.facts.some((fact) => fact.value === null && !fact.isJudged && each.missing.includes(fact.column)) ||
    each.branches.some(lacks);
  return lacks(criterion) ? "lacks-facts" : "awaits-judges";
}
