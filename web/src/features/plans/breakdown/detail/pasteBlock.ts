import { clipboardRows } from "@/shared/format/clipboard";
import { readTyped } from "../../matrix/editing/typedValue";
import { indicatorMeasure, type Measure } from "../../matrix/measure";
import type { Position } from "../../matrix/movement";
import type { Breakdown } from "../model";
import type { CellChange } from "../requests";

/** The column of the bases stands before that of the first year. */
export const baseColumn = -1;

export interface Pasted {
  changes: CellChange[];
  /** What could not be read, as pasted. */
  unread: string[];
}

/** A single figure, typed. */
export const typed = (change: CellChange): Pasted => ({ changes: [change], unread: [] });

/** Figures pasted from a spreadsheet, from a cell on; lines that begin with a unit's name go to that unit, wherever it stands. */
export function pasteBlock(text: string, at: Position, breakdown: Breakdown, measure: Measure | null): Pasted {
  const lines = clipboardRows(text);
  const named = lines.filter(([name]) => rowOf(breakdown, name) >= 0).length * 2 > lines.length;
  const pasted: Pasted = { changes: [], unread: [] };
  for (const [index, line] of lines.entries()) {
    const row = named ? rowOf(breakdown, line[0]) : at.row + index;
    const unit = breakdown.units[row];
    const figures = named ? line.slice(1) : line;
    if (named && !unit) pasted.unread.push(line[0] ?? "");
    for (const [offset, figure] of figures.entries()) {
      const year = at.column + offset === baseColumn ? null : breakdown.years[at.column + offset];
      if (unit && year !== undefined) take(pasted, figure, unit.unitId, year, breakdown, measure);
    }
  }
  return pasted;
}

function take(
  pasted: Pasted,
  figure: string,
  unitId: string,
  year: number | null,
  { indicator }: Breakdown,
  measure: Measure | null,
) {
  if (figure === "") return;
  const { value, problem } = readTyped(figure, indicator, measure ?? indicatorMeasure(indicator));
  if (problem || value === null) pasted.unread.push(figure);
  else pasted.changes.push({ unitId, year, value, byHand: true });
}

export const isBlock = (text: string) => /[\t\n]./.test(text.trim());

const rowOf = ({ units }: Breakdown, name: string | undefined) =>
  units.findIndex(({ unit, shortName }) => name !== "" && (unit === name || shortName === name));
