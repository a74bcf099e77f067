import type { AssessmentSheet, ExplainedCriterion, ExplainedScore } from "@/shared/api/contract";

type Fact = ExplainedCriterion["facts"][number];
type Part = ExplainedCriterion | ExplainedScore;

/** One thing that experts decide on. */
export interface JudgedItem {
  /** Id of the input. */
  fact: string;
  label: string;
  basis: string;
  /** The most points; null for met or not met. */
  most: number | null;
  /** What was said; null where nobody said anything. */
  value: boolean | number | null;
  /** Day and source of what was said. */
  on: string | null;
  source: string | null;
}

/** Whatever experts decide on in a standard, in printed order, each once. */
export function judgedItems({ explanation, sources }: AssessmentSheet): JudgedItem[] {
  const found = new Map<string, JudgedItem>();
  const take = (part: Part, most: number | null) => {
    for (const fact of part.facts)
      if (fact.isJudged && !found.has(fact.column))
        found.set(fact.column, itemOf(part, fact, most, sources[fact.column]));
    for (const branch of part.branches) take(branch, "max" in branch ? branch.max : most);
  };
  for (const criterion of explanation.criteria) take(criterion, null);
  for (const score of explanation.scores) take(score, score.max);
  for (const path of explanation.direct) take(path, null);
  return [...found.values()];
}

function itemOf(part: Part, fact: Fact, most: number | null, source: AssessmentSheet["sources"][string] | undefined) {
  const { value } = fact;
  return {
    fact: fact.column,
    label: part.label,
    basis: part.basis,
    most,
    value: typeof value === "boolean" ? value : value === null ? null : Number(value),
    on: source?.asOf ?? null,
    source: source?.text ?? null,
  };
}

/** What is sent: only items on which something was said. */
export const wordsOf = (draft: Readonly<Record<string, string | null>>) =>
  Object.entries(draft)
    .filter(([, value]) => value !== null)
    .map(([fact, value]) => ({ fact, value }));
