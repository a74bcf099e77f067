import { boardTexts, commonTexts } from "@/locales";
import type { Board } from "@/shared/api/contract";

export interface DataDates {
  /** The day the whole's figure is of; null without one. */
  total: string | null;
  /** The first and last day the rows' figures are of; null without any. */
  rows: { from: string; to: string } | null;
  /** The whole is not of the day of every row. */
  differ: boolean;
}

/** The days of the figures on the board: a whole may be reported later or seldomer than its parts. */
export function dataDates({ total, units, tileUnits }: Board): DataDates {
  const days = (tileUnits ?? units).flatMap(({ actualOn }) => actualOn ?? []).sort();
  const [from] = days;
  const to = days[days.length - 1];
  const rows = from !== undefined && to !== undefined ? { from, to } : null;
  const whole = total?.actualOn ?? null;
  return { total: whole, rows, differ: whole !== null && rows !== null && (rows.from !== whole || rows.to !== whole) };
}

/** 合计截至 2024-12-31，各单位截至 2025-09-30: both days where they differ, else the one that is not the board's; null where all are the board's. */
export function datesText(board: Board): string | null {
  const { total, rows, differ } = dataDates(board);
  if (differ && rows && total) {
    const ofRows = rows.from === rows.to ? rows.to : boardTexts.dayRange(rows.from, rows.to);
    return [boardTexts.totalAsOf(total), boardTexts.unitsAsOf(ofRows)].join(commonTexts.comma);
  }
  return total !== null && total !== board.on ? boardTexts.actualAsOf(total) : null;
}
