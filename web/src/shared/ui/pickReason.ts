import { editTexts } from "@/locales";

/** Blank text is no reason. */
export const hasReason = (text: string) => text.trim().length > 0;

/** A usual reason pressed: takes the place of another usual one, is added to what was typed, and goes away when pressed again. */
export function pickReason(value: string, reason: string, usual: readonly string[]): string {
  const parts = value.split(editTexts.reason.join).map((part) => part.trim());
  const typed = parts.filter((part) => part !== "" && !usual.includes(part));
  const kept = parts.includes(reason) ? [] : [reason];
  return [...kept, ...typed].join(editTexts.reason.join);
}
