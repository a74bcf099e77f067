import { commonTexts, enterpriseTexts, judgedTexts, verdictWords } from "@/locales";
import type { AssessmentSheet, ExplainedCriterion, Explanation } from "@/shared/api/contract";
import type { AssessedVerdict } from "@/shared/ui/verdicts";

const texts = enterpriseTexts.assessment;
const signs: Record<string, string> = { ">=": "≥", "<=": "≤" };

const missingFacts = (criterion: ExplainedCriterion) =>
  criterion.facts.filter((fact) => fact.value === null && !fact.isJudged && criterion.missing.includes(fact.column));

/** What waits for facts and what waits for judges are two marks. */
export function markOf(criterion: ExplainedCriterion): AssessedVerdict {
  if (criterion.verdict !== "unknown") return criterion.verdict;
  const lacks = (each: ExplainedCriterion): boolean => missingFacts(each).length > 0 || each.branches.some(lacks);
  return lacks(criterion) ? "lacks-facts" : "awaits-judges";
}

const places = 2;

/** Two decimals are enough to read, unless they would hide on which side of the threshold a value lies. */
export function shortened(text: string, beside = ""): string {
  const short = text.replace(/\d[\d,]*\.\d{3,}/, (digits) => {
    const [whole = "", fraction = ""] = digits.split(".");
    const rounded = Number(`0.${fraction}`).toFixed(places);
    return rounded.startsWith("1") ? digits : `${whole}.${rounded.slice(2)}`.replace(/\.?0+$/, "");
  });
  return short === beside || Number.parseFloat(short) === 0 ? text : short;
}

/** The two sides of a comparison: present value and threshold. */
export function sidesOf(criterion: ExplainedCriterion): { value: string; threshold: string } {
  const { text, comparison, parameters } = criterion;
  const [value = "", bound] = comparison ? text.split(` ${comparison} `) : [text];
  const limit = bound ?? (comparison ? parameters[0]?.text : undefined);
  return {
    value:
      criterion.value === null && criterion.verdict === "unknown"
        ? criterion.kind === "manual"
          ? judgedTexts.none
          : texts.noValue
        : shortened(value, limit),
    threshold: comparison && limit ? `${signs[comparison] ?? comparison} ${limit}` : commonTexts.missing,
  };
}

/** What stands in the column of gaps. */
export function gapOf(criterion: ExplainedCriterion): string {
  const mark = markOf(criterion);
  if (mark === "not-met") return criterion.gapText ? texts.gap(shortened(criterion.gapText)) : commonTexts.missing;
  return {
    met: texts.met,
    "lacks-facts": texts.unknown,
    "awaits-judges": texts.judged,
    "not-applicable": commonTexts.missing,
  }[mark];
}

/** What it takes, then what is lacking, then on which facts it rests. */
export function needsOf(criterion: ExplainedCriterion): string[] {
  const needs = criterion.needs.map((need) => `${need.label} ${need.text}`);
  const other = [...new Set(criterion.needs.flatMap((need) => need.otherScopes))];
  const lacking = missingFacts(criterion).map((fact) => fact.label);
  if (needs.length > 0)
    return [...needs.slice(0, 2), ...(other.length > 0 ? [texts.checkFirst(other.join(commonTexts.enumeration))] : [])];
  if (criterion.verdict === "unknown" && lacking.length > 0)
    return [texts.lacks(lacking.slice(0, 3).join(commonTexts.enumeration))];
  if (criterion.verdict === "not-met" && criterion.advice) return [criterion.advice];
  const known = criterion.facts.filter((fact) => fact.value !== null && !fact.isJudged);
  return known.slice(0, 2).map((fact) => `${fact.label} ${fact.text}`);
}

/** When and where experts said it. */
export const saidOf = ({ facts }: ExplainedCriterion, sources: AssessmentSheet["sources"]): string[] =>
  facts.flatMap(({ column, isJudged, value }) => {
    const source = isJudged && value !== null ? sources[column] : undefined;
    return source?.asOf ? [judgedTexts.said(source.asOf, source.text ?? "")] : [];
  });

/** Criteria with their branches in printed order. */
export const linesOf = (
  criteria: readonly ExplainedCriterion[],
  depth = 0,
): { criterion: ExplainedCriterion; depth: number }[] =>
  criteria.flatMap((criterion) => [{ criterion, depth }, ...linesOf(criterion.branches, depth + 1)]);

/** How many rows have which mark; of the topmost rows, which are what counts. */
export function countsOf(criteria: readonly ExplainedCriterion[]): Map<AssessedVerdict, number> {
  const counts = new Map<AssessedVerdict, number>();
  for (const criterion of criteria) counts.set(markOf(criterion), (counts.get(markOf(criterion)) ?? 0) + 1);
  return counts;
}

/** What changes once the gap is closed; nothing is promised. */
export function afterwards({ verdict, shortestPath: path, missing, open }: Explanation): string {
  const waiting = open.length > 0 ? [texts.afterOpen(open.length)] : [];
  if (verdict === "met") return [texts.afterMet, ...waiting].join(texts.semicolon);
  if (path && path.moves.length > 0) {
    const moves = path.moves.map((move) => `${move.label} ${move.text}`).join(commonTexts.enumeration);
    const word =
      path.reached === "met"
        ? verdictWords.met
        : verdictWords[path.stillMissing.length > 0 ? "lacks-facts" : "awaits-judges"];
    return [texts.afterMoves(moves, word), ...waiting].join(texts.semicolon);
  }
  if (path && path.blocking.length > 0) return texts.afterBlocked(path.blocking.join(commonTexts.enumeration));
  if (missing.length > 0)
    return [
      texts.afterMissing(
        missing
          .slice(0, 4)
          .map((fact) => fact.label)
          .join(commonTexts.enumeration),
      ),
      ...waiting,
    ].join(texts.semicolon);
  return waiting.join(texts.semicolon);
}
