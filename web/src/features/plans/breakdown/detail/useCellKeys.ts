import { type KeyboardEvent, type RefObject, useState } from "react";
import { move, type Position } from "../../matrix/movement";
import type { Breakdown } from "../model";
import type { Cells } from "./useCells";

export type CellKeys = ReturnType<typeof useCellKeys>;

/** The cell being typed into; `typed` is the character that opened it. */
export interface OpenCell extends Position {
  typed: string | null;
}

/** One tab stop for the grid: arrows move, typing or Enter opens a cell, Delete gives it back to the method. */
export function useCellKeys(scroller: RefObject<HTMLDivElement | null>, breakdown: Breakdown, cells: Cells) {
  const [active, setActive] = useState<Position>({ row: 0, column: 0 });
  const [open, setOpen] = useState<OpenCell | null>(null);
  const focus = (position: Position) => {
    setActive(position);
    scroller.current?.querySelector<HTMLElement>(`[data-at="${position.row}.${position.column}"]`)?.focus();
  };
  const step = (from: Position, key: string, withControl = false) =>
    move(from, key, withControl, breakdown.units.length, breakdown.years.length);
  const unpin = (at: Position) => letGo(breakdown, cells, at);
  return {
    active,
    open,
    setActive,
    edit: (position: Position, typed: string | null = null) => {
      setActive(position);
      if (cells.canEdit) setOpen({ ...position, typed });
    },
    unpin,
    /** Closes the open cell and goes on to where the key leads; null stays. */
    leave: (from: Position, key: string | null) => {
      setOpen(null);
      const to = key === null ? from : (step(from, key) ?? from);
      // The cell's own element comes back with the next paint.
      requestAnimationFrame(() => focus(to));
    },
    onKeyDown: (event: KeyboardEvent, at: Position) => {
      const to = step(at, event.key, event.ctrlKey || event.metaKey);
      const opening = keyOpens(event);
      if (to) focus(to);
      else if (cells.canEdit && opening) setOpen({ ...at, typed: opening.typed });
      else if (cells.canEdit && (event.key === "Delete" || event.key === "Backspace")) unpin(at);
      else return;
      event.preventDefault();
    },
  };
}

/** A figure set by hand goes back to the method, which works it out the next time. */
function letGo(breakdown: Breakdown, cells: Cells, { row, column }: Position) {
  const unit = breakdown.units[row];
  const cell = unit?.cells[column];
  if (unit && cell?.byHand) cells.change({ unitId: unit.unitId, ...cell, byHand: false });
}

/** Enter and F2 open with what stands there, a digit begins anew. */
function keyOpens(event: KeyboardEvent): { typed: string | null } | null {
  if (event.key === "Enter" || event.key === "F2") return { typed: null };
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  return plain && /^[\d.]$/.test(event.key) ? { typed: event.key } : null;
}
