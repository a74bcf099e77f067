import type { Matrix } from "@/shared/api/contract";
import type { ColumnKind, MatrixColumn } from "./columns";

/** Smallest widths in px at which nothing is cut at 1280; a wider table shares the rest in proportion. */
const figureWidths: Record<ColumnKind, number> = {
  baseline: 50,
  actual: 47,
  target: 48,
  completion: 58,
  gap: 44,
  progress: 130,
  remaining: 56,
};

export const leadWidths: Record<Matrix["table"]["rowsAre"], number[]> = {
  units: [38, 108, 107],
  indicators: [38, 260, 72],
};

const pxPerCharacter = 7;
const padding = 12;
const glyph = 20;
/** Long targets of the text carry their comparator: >600,000. */
const sign = 5;

/** Width of a figure column; `longest` is the longest number of the table in characters, `mark` of 改 −3 before an edited one, 0 without. */
export function columnWidth(column: MatrixColumn, longest: number, mark = 0): number {
  const numeric = longest * pxPerCharacter + padding;
  if (column.kind === "completion") return figureWidths.completion + (column.state === "closed" ? glyph : 0);
  if (column.kind === "progress") return figureWidths.progress;
  if (column.kind === "gap")
    return Math.max(figureWidths.gap, numeric - pxPerCharacter) + (column.state === "closed" ? glyph : 0);
  if (column.kind === "target")
    return Math.max(figureWidths.target, numeric + (longest > 5 ? sign : 0)) + markWidth(mark);
  return Math.max(figureWidths[column.kind], numeric);
}

const markWidth = (characters: number) => (characters === 0 ? 0 : 18 + characters * 6);

export const natureWidth = 64;
