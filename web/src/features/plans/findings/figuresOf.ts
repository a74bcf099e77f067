import { planTexts } from "@/locales";
import type { Finding, PlanDetail } from "@/shared/api/contract";
import { formatNumber } from "@/shared/format/number";

const texts = planTexts.findings;

/** Codes that set two statements side by side: neither figure is reckoned. */
const comparing = new Set(["plans-differ", "text-annex-differ", "sources-differ"]);

/** What the document states, what is reckoned, and how far apart, in the finding's measure unit. */
export function figuresOf(finding: Finding, plan: PlanDetail): { label: string; value: string }[] {
  const { stated, computed } = finding;
  const factor = factorOf(finding, plan);
  const text = (value: number) => withUnit(digits(value / factor), finding.measureUnit);
  const compares = comparing.has(finding.code);
  const figures = [];
  if (stated !== null) figures.push({ label: compares ? texts.place(1) : texts.stated, value: text(stated) });
  if (computed !== null) figures.push({ label: compares ? texts.place(2) : texts.computed, value: text(computed) });
  if (stated !== null && computed !== null && stated !== computed)
    figures.push({ label: texts.difference, value: text(Math.abs(computed - stated)) });
  return figures;
}

/** Values come in base units; the plan's indicators know the factor of the printed unit. Unknown units are shown as they come. */
function factorOf(finding: Finding, plan: PlanDetail): number {
  const known = [
    ...plan.boardIndicators,
    ...plan.headline.map((row) => row.indicator),
    ...plan.tables.flatMap(({ indicator }) => (indicator ? [indicator] : [])),
  ];
  const units = known.filter(({ code }) => code === finding.indicator).flatMap(({ displayUnits }) => displayUnits);
  return (
    units.find(({ name }) => name === finding.measureUnit)?.factor ?? (finding.measureUnit?.startsWith("%") ? 0.01 : 1)
  );
}

/** As many decimals as the figure has, four at most. */
function digits(value: number): string {
  const rounded = Number(value.toFixed(4));
  return formatNumber(rounded, String(rounded).split(".")[1]?.length ?? 0);
}

const withUnit = (text: string, unit: string | null) =>
  unit === null ? text : unit.startsWith("%") ? text + unit : `${text} ${unit}`;
