import { figureTexts } from "@/locales";
import type { IndicatorRef } from "@/shared/api/contract";
import type { DisplayUnit } from "./number";

/** What was typed: a value in base units, nothing, or something that is no number. */
export type Figure = { kind: "value"; value: number } | { kind: "missing" } | { kind: "bad" };

const bad: Figure = { kind: "bad" };
const percent = "%";
const share = "fraction";

/** Multiplying by 0.01 or 10,000 must not leave digits nobody typed. */
export const exact = (value: number) => Number(value.toPrecision(15));

/** Reads 1,234.5, full-width digits, a value with its measure unit (3.2亿元, 12%), and the signs for "nothing"; a bare number is in `unit`. */
export function readFigure(typed: string, indicator: IndicatorRef, unit: DisplayUnit): Figure {
  const text = typed
    .normalize("NFKC")
    .replace(/[\s\u200b\ufeff]/g, "")
    .replace(/[\u2212\u2013]/g, "-");
  if (figureTexts.missingSigns.includes(text)) return { kind: "missing" };
  const [, digits = "", suffix = ""] = text.match(/^([-+]?[\d.,]+)(.*)$/) ?? [];
  const number = readDigits(digits);
  const factor = factorOf(suffix, indicator, unit);
  return number === null || factor === null ? bad : { kind: "value", value: exact(number * factor) };
}

/** Commas only where thousands are. */
function readDigits(text: string): number | null {
  if (!/^[-+]?(\d+|\d{1,3}(,\d{3})+)?(\.\d*)?$/.test(text) || !/\d/.test(text)) return null;
  const number = Number(text.replace(/,/g, ""));
  return Number.isFinite(number) ? number : null;
}

/** How many base units one of the written measure unit is; null where it does not belong to the indicator. */
function factorOf(suffix: string, indicator: IndicatorRef, unit: DisplayUnit): number | null {
  if (suffix === "") return unit.factor;
  const named = indicator.displayUnits.find(({ name }) => name.normalize("NFKC") === suffix);
  if (named) return named.factor;
  if (indicator.baseUnit === share) return suffix === percent ? 0.01 : null;
  const scale = Object.entries(figureTexts.scales).find(([word]) => suffix.startsWith(word));
  const rest = scale ? suffix.slice(scale[0].length) : suffix;
  return rest === "" || rest === indicator.baseUnit ? (scale?.[1] ?? 1) : null;
}

/** All digits and never 1e-9, which nobody types and nothing reads. */
const plain = new Intl.NumberFormat("en", { useGrouping: false, maximumSignificantDigits: 15 });

/** A stored value as one would type it in `unit`, with all its digits: what is not touched must not be rounded. */
export const figureText = (value: number | null, unit: DisplayUnit): string =>
  value === null ? "" : plain.format(exact(value / unit.factor));
