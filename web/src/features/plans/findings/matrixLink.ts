import type { Finding, PlanDetail } from "@/shared/api/contract";
import { cellAddress } from "../addresses";

const rowOfCode: Record<string, string> = {
  "sum-differs": "printed",
  "text-annex-differ": "text",
  "below-baseline": "text",
  "doubling-not-met": "text",
  "plans-differ": "parent",
};

/** The table row a finding is about: the total row of its kind, or the numbered row its clause names. */
export function matrixLink(finding: Finding, plan: PlanDetail): string | null {
  const clauses = finding.places.filter((place) => place.plan === plan.planId).map(({ clause }) => clause);
  const table =
    plan.tables.find(({ clause }) => clauses.some((text) => text.startsWith(clause))) ??
    plan.tables.find(({ indicator }) => indicator !== null && indicator.code === finding.indicator);
  if (!table) return null;
  const repeated = finding.code === "number-repeated" ? finding.places[0]?.text.match(/^\d+/)?.[0] : undefined;
  const row = rowOfCode[finding.code] ?? repeated;
  return cellAddress(plan.planId, table.tableId, row ?? "", finding.year);
}
