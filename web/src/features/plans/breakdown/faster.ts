import { breakdownTexts, commonTexts } from "@/locales";
import { ApiProblem } from "@/shared/api/problem";
import { chinaTime } from "@/shared/format/date";
import type { CellChange } from "./requests";

const texts = breakdownTexts.faster;

/** A change that was faster than one's own: who, when, what. */
export interface Faster {
  action: string;
  byName: string;
  at: string;
  reason: string | null;
  cells: { unitId: string; year: number }[];
  bases: { unitId: string }[];
}

export const isClash = (error: unknown): error is ApiProblem =>
  error instanceof ApiProblem && error.code === "version-conflict";

/** What a 409 of a breakdown names, newest first. */
export const fasterOf = (error: unknown): Faster[] =>
  isClash(error) && Array.isArray(error.params.changes) ? (error.params.changes as Faster[]) : [];

/** The newest change that concerns a figure: of it alone, or of all of them. */
export const fasterAt = (error: unknown, change: CellChange): Faster | null =>
  fasterOf(error).find((faster) => concerns(faster, change)) ?? null;

/** True where others changed other figures only: both changes stand side by side. */
export const isApart = (error: unknown, lot: CellChange[]): error is ApiProblem =>
  fasterOf(error).length > 0 && !lot.some((change) => fasterAt(error, change) !== null);

function concerns({ action, cells, bases }: Faster, { unitId, year }: CellChange): boolean {
  if (action === "edit-breakdown" || action === "move-breakdown") return true;
  return year === null
    ? bases.some((base) => base.unitId === unitId)
    : cells.some((cell) => cell.unitId === unitId && cell.year === year);
}

/** 刘洋 2026-03-01 10:32 修改了目标值（2 格）：原因 */
export const fasterText = (faster: Faster): string =>
  [faster.byName, chinaTime(faster.at), fasterAct(faster)].join(" ");

/** 修改了目标值（2 格）：原因 */
export function fasterAct({ action, reason, cells, bases }: Faster): string {
  const count = cells.length + bases.length;
  const what = (texts.acts[action] ?? action) + (count > 0 ? texts.figures(count) : "");
  return what + (reason ? commonTexts.colon + reason : "");
}
