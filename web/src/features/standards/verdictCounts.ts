import { type AssessedVerdict, verdictOrder } from "@/shared/ui/verdicts";
import type { VerdictCounts } from "./types";

const keys: Record<AssessedVerdict, keyof VerdictCounts> = {
  met: "met",
  "not-met": "notMet",
  "lacks-facts": "lacksFacts",
  "awaits-judges": "awaitsJudges",
  "not-applicable": "notApplicable",
};

export const countOf = (counts: VerdictCounts, verdict: AssessedVerdict): number => counts[keys[verdict]];

export const sumOf = (counts: VerdictCounts): number =>
  verdictOrder.reduce((sum, verdict) => sum + countOf(counts, verdict), 0);
