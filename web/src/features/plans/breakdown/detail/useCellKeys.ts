import { type ClipboardEvent, type KeyboardEvent, type RefObject, useState } from "react";
import type { Measure } from "../../matrix/measure";
import { move, type Position } from "../../matrix/movement";
import type { Breakdown } from "../model";
import { baseColumn, pasteBlock, typed } from "./pasteBlock";
import type { Cells } from "./useCells";

export type CellKeys = ReturnType<typeof useCellKeys>;

/** The cell being typed into; `typed` is the character that opened it. */
export interface OpenCell extends Position {
  typed: string | null;
}

interface Grid {
  breakdown: Breakdown;
  measure: Measure;
  cells: Cells;
}

/** One tab stop for the grid: arrows move, typing or Enter opens a cell, Delete gives it back to the method, Ctrl+Z takes a change back, Ctrl+V takes a block. */
export function useCellKeys(scroller: RefObject<HTMLDivElement | null>, { breakdown, measure, cells }: Grid) {
  const [active, setActive] = useState<Position>({ row: 0, column: 0 });
  const [open, setOpen] = useState<OpenCell | null>(null);
  const step = stepper(breakdown, cells);
  const focus = (position: Position) => {
    setActive(position);
    cellAt(scroller.current, position)?.focus();
  };
  const focusSoon = (position: Position) => requestAnimationFrame(() => focus(position));
  return {
    active,
    open,
    setActive,
    edit: (position: Position, typed: string | null = null) => {
      setActive(position);
      if (cells.canEdit) setOpen({ ...position, typed });
    },
    /** Closes the open cell and goes on to where the key leads; null stays. */
    leave: (from: Position, key: string | null) => {
      setOpen(null);
      focusSoon(key === null ? from : (step(from, key) ?? from));
    },
    /** A block from a spreadsheet, from the cell on. */
    paste: (event: ClipboardEvent, at: Position) => {
      if (!cells.canEdit) return;
      event.preventDefault();
      setOpen(null);
      cells.change(pasteBlock(event.clipboardData.getData("text"), at, breakdown, measure));
      focusSoon(at);
    },
    onKeyDown: (event: KeyboardEvent, at: Position) => {
      const to = step(at, event.key, event.ctrlKey || event.metaKey);
      const opening = cells.canEdit && keyOpens(event);
      if (to) focus(to);
      else if (opening) setOpen({ ...at, ...opening });
      else if (!changes(event, breakdown, cells, at)) return;
      event.preventDefault();
    },
  };
}

/** A cell's own element comes back with the paint after it was typed into. */
const cellAt = (within: HTMLElement | null, { row, column }: Position) =>
  within?.querySelector<HTMLElement>(`[data-at="${row}.${column}"]`);

/** Where a key leads; the bases are a column of their own where they can be changed. */
const stepper = ({ units, years }: Breakdown, { canEditBases }: Cells) => {
  const first = canEditBases ? baseColumn : 0;
  return ({ row, column }: Position, key: string, withControl = false) => {
    const to = move({ row, column: column - first }, key, withControl, units.length, years.length - first);
    return to && { ...to, column: to.column + first };
  };
};

/** Delete gives back, Ctrl+Z takes back; true where the key did one of both. */
function changes(event: KeyboardEvent, breakdown: Breakdown, cells: Cells, at: Position): boolean {
  const back = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z";
  const gone = event.key === "Delete" || event.key === "Backspace";
  if (!cells.canEdit || (!back && !gone)) return false;
  if (back) cells.undo();
  else letGo(breakdown, cells, at);
  return true;
}

/** A figure set by hand goes back to what the method works out, or, where all is by hand, is cleared; a base goes back to the known one. */
function letGo(breakdown: Breakdown, cells: Cells, { row, column }: Position) {
  const unit = breakdown.units[row];
  const cell = unit?.cells[column];
  if (!unit) return;
  const given = { unitId: unit.unitId, value: null, byHand: false };
  if (column === baseColumn && unit.base !== null) cells.change(typed({ ...given, year: null }));
  const isHeld = cell && (cell.byHand || (breakdown.method === "by-hand" && cell.value !== null));
  if (isHeld) cells.change(typed({ ...given, year: cell.year }));
}

/** Enter and F2 open with what stands there, a digit begins anew. */
function keyOpens(event: KeyboardEvent): { typed: string | null } | null {
  if (event.key === "Enter" || event.key === "F2") return { typed: null };
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  return plain && /^[\d.]$/.test(event.key) ? { typed: event.key } : null;
}
