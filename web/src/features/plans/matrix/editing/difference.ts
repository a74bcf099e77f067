import { commonTexts, targetEditTexts } from "@/locales";
import type { Matrix } from "@/shared/api/contract";
import { formatNumber } from "@/shared/format/number";
import type { GridRow } from "../facts";
import { amountInMeasure, type Measure } from "../measure";

const texts = targetEditTexts;

/** A value with the digits it needs and its unit; 空 where there is none. */
export function shownValue(value: number | null, measure: Measure): string {
  if (value === null) return texts.blank;
  const digits = (value < 0 ? "−" : "") + amountInMeasure(value, measure);
  return measure.name.startsWith("%") ? digits + measure.name : `${digits} ${measure.name}`;
}

/** +3, −1.5, 0: without the unit's name. */
export function signedAmount(amount: number, measure: Measure): string {
  const digits = amountInMeasure(amount, measure);
  if (!/[1-9]/.test(digits)) return formatNumber(0);
  return (amount > 0 ? "+" : "−") + digits;
}

/** How the typed value stands to the present one and to the document's. */
export function compared(typed: number | null, now: number | null, document: number | null, measure: Measure): string {
  if (typed === null) return now === null ? texts.same : texts.cleared;
  const parts = [];
  if (now !== null) parts.push(typed === now ? texts.same : texts.changed(signedAmount(typed - now, measure)));
  if (document !== null && document !== now)
    parts.push(typed === document ? texts.likeDocument : texts.overDocument(signedAmount(typed - document, measure)));
  return parts.join(commonTexts.comma);
}

/** What the table's total becomes, and how far that is from the printed one; null for rows that do not count for it. */
export function totalAfter(
  matrix: Matrix,
  { row }: GridRow,
  year: number,
  change: number,
  measure: Measure,
): string | null {
  const index = matrix.years.findIndex((entry) => entry.year === year);
  const total = matrix.computedTotal?.cells[index]?.target ?? null;
  if (total === null || row.partOf !== null) return null;
  const printed = matrix.printedTotal?.cells[index]?.target ?? null;
  const after = total + change;
  return texts.total(shownValue(after, measure), printed === null ? null : signedAmount(after - printed, measure));
}
