import type { Finding, FindingCounts } from "@/shared/api/contract";
import { severities } from "../SeverityTag";

export interface FindingFilter {
  severity: string | null;
  code: string | null;
  indicator: string | null;
}

/** A finding with its place in the server's list: what a link to it names. */
export interface ListedFinding {
  finding: Finding;
  index: number;
}

/** What the filters leave, worst first; within a severity the document's order. */
export function filterFindings(findings: Finding[], { severity, code, indicator }: FindingFilter): ListedFinding[] {
  return findings
    .map((finding, index) => ({ finding, index }))
    .filter(
      ({ finding }) =>
        (!severity || finding.severity === severity) &&
        (!code || finding.code === code) &&
        (!indicator || finding.indicator === indicator),
    )
    .sort(
      (a, b) => severities.indexOf(a.finding.severity) - severities.indexOf(b.finding.severity) || a.index - b.index,
    );
}

export function countFindings(findings: Finding[]): FindingCounts {
  const counts = { error: 0, doubt: 0, note: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
