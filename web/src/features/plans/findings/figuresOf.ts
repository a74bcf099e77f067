import { planTexts } from "@/locales";
import type { Finding, PlanDetail } from "@/shared/api/contract";
import { type DisplayUnit, displayUnit, formatNumber } from "@/shared/format/number";

const texts = planTexts.findings;

/** Codes that set two statements side by side: neither figure is reckoned. */
const comparing = new Set(["plans-differ", "text-annex-differ", "sources-differ"]);

/** What the document states, what is reckoned, and how far apart, in a unit people read. */
export function figuresOf(finding: Finding, plan: PlanDetail): { label: string; value: string }[] {
  const { stated, computed } = finding;
  const compares = comparing.has(finding.code);
  const values = [
    { label: compares ? texts.place(1) : texts.stated, value: stated },
    { label: compares ? texts.place(2) : texts.computed, value: computed },
    {
      label: texts.difference,
      value: stated === null || computed === null || stated === computed ? null : Math.abs(computed - stated),
    },
  ].flatMap(({ label, value }) => (value === null ? [] : [{ label, value }]));
  const unit = unitFor(
    values.map(({ value }) => value),
    finding,
    plan,
  );
  return values.map(({ label, value }) => ({ label, value: withUnit(digits(value / unit.factor), unit.name) }));
}

/** The indicator's usual unit where two decimals hold every figure, else the next smaller one that does: 600,001 万元, not 60.0001 亿元. */
function unitFor(values: number[], finding: Finding, plan: PlanDetail): DisplayUnit {
  const tables = plan.tables.flatMap(({ indicator }) => (indicator ? [indicator] : []));
  const known = [...plan.boardIndicators, ...tables, ...plan.headline.map((row) => row.indicator)];
  const indicator = known.find(({ code }) => code === finding.indicator);
  if (!indicator) return { name: finding.measureUnit ?? "", factor: 1 };
  const usual = displayUnit(indicator);
  const smaller = indicator.displayUnits
    .filter(({ factor }) => factor < usual.factor)
    .sort((a, b) => b.factor - a.factor);
  return [usual, ...smaller].find(({ factor }) => values.every((value) => decimalsOf(value / factor) <= 2)) ?? usual;
}

const rounded = (value: number) => Number(value.toFixed(6));
const decimalsOf = (value: number) => String(rounded(value)).split(".")[1]?.length ?? 0;
const digits = (value: number) => formatNumber(rounded(value), Math.min(4, decimalsOf(value)));
const withUnit = (text: string, unit: string) => (unit.startsWith("%") ? text + unit : `${text} ${unit}`.trimEnd());
