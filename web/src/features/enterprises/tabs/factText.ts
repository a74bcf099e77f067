import { commonTexts, enterpriseTexts } from "@/locales";
import type { FactChoice, FactLine } from "@/shared/api/contract";
import { exact } from "@/shared/format/figure";
import { formatNumber } from "@/shared/format/number";

type Measured = Pick<FactLine, "unit">;

/** How many base units one of the shown unit is: money in 万元, shares in percent. */
const factors: Record<string, number> = { money: 10_000, usd: 10_000, ratio: 0.01 };
const decimals: Record<string, number> = { money: 2, usd: 2, ratio: 2, days: 0, years: 1, points: 1 };

export const unitOf = ({ unit }: Measured) => enterpriseTexts.facts.units[unit] ?? "";

/** A fact as people read it, without its unit: trailing zeros gone. */
export function factText(value: string, fact: Measured & Partial<Pick<FactChoice, "codes">>): string {
  if (value === "true" || value === "false")
    return value === "true" ? enterpriseTexts.page.yes : enterpriseTexts.page.no;
  if (fact.unit === "date") return value;
  if (fact.unit === "code") return fact.codes?.find(({ code }) => code === value)?.label ?? value;
  const number = Number(value);
  if (Number.isNaN(number)) return commonTexts.missing;
  const text = formatNumber(exact(number / (factors[fact.unit] ?? 1)), decimals[fact.unit] ?? 0);
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

/** What was typed in the shown unit, as the server takes it; null where it is no number. */
export function factValue(typed: string, fact: Measured): string | null {
  const plain = typed.normalize("NFKC").replace(/[\s,]/g, "");
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return null;
  return String(exact(Number(plain) * (factors[fact.unit] ?? 1)));
}

/** The stored value as one would type it. */
export const typedText = (value: string, fact: Measured): string =>
  /^-?\d/.test(value) && fact.unit !== "date" ? String(exact(Number(value) / (factors[fact.unit] ?? 1))) : value;
