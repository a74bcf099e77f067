import { boardTexts } from "@/locales";
import type { BoardRow } from "@/shared/api/contract";

/** Why a row has no ratio, in words: missing is never shown as 0. */
export function whyNoProgress(row: BoardRow): string {
  if (row.targetOnly) return boardTexts.targetOnly;
  if (row.actual === null) return boardTexts.noProgress["no-actual"];
  if (row.actualOn !== null && row.baseOn !== null && row.actualOn <= row.baseOn)
    return boardTexts.noProgress["base-date"];
  return row.expected === null ? boardTexts.noProgress["no-target"] : boardTexts.noProgress["no-base"];
}
