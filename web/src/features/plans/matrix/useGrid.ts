import { type KeyboardEvent, type RefObject, type SyntheticEvent, useCallback, useState } from "react";
import type { MatrixLayout } from "./columns";
import type { GridRow } from "./facts";
import { move, type Position } from "./movement";
import { useArrival } from "./useArrival";

/** Where a cell stands on the screen. */
export interface Anchored extends Position {
  anchor: DOMRect;
}

export type Grid = ReturnType<typeof useGrid>;

/** One tab stop for the grid, arrow keys inside it, and which cell shows its tip or its sources. */
export function useGrid(
  scroller: RefObject<HTMLDivElement | null>,
  rows: GridRow[],
  layout: MatrixLayout,
  at: string | null,
) {
  const [wanted, setActive] = useState<Position>({ row: 0, column: 0 });
  const [open, setOpen] = useState<Anchored | null>(null);
  const { tip, hide, tipProps } = useTip(setActive);
  const cellAt = useCallback((position: Position) => findCell(scroller.current, position), [scroller]);
  const close = useCallback(() => {
    setOpen(null);
    if (open) cellAt(open)?.focus({ preventScroll: true });
  }, [open, cellAt]);
  const show = (cell: HTMLElement) => {
    setActive(positionOf(cell));
    hide();
    setOpen(anchored(cell));
  };
  const go = (cell: HTMLElement, event: KeyboardEvent) => {
    const to = move(positionOf(cell), event.key, event.ctrlKey || event.metaKey, rows.length, layout.columns.length);
    const target = to && cellAt(to);
    if (!target) return;
    event.preventDefault();
    setActive(positionOf(target));
    target.focus();
  };
  useArrival(at, rows, layout, cellAt, setActive);
  return {
    active: { row: Math.min(wanted.row, rows.length - 1), column: Math.min(wanted.column, layout.columns.length - 1) },
    open,
    tip,
    close,
    onScroll: () => {
      hide();
      setOpen(null);
    },
    tableProps: { ...tipProps, ...actProps(show, go, hide) },
  };
}

/** Enter, Space and a click open a cell, other keys move; links and buttons inside keep their own meaning. */
function actProps(
  show: (cell: HTMLElement) => void,
  go: (cell: HTMLElement, event: KeyboardEvent) => void,
  hide: () => void,
) {
  const isOwn = (event: SyntheticEvent) => (event.target as HTMLElement).closest("a, button") !== null;
  return {
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const cell = cellOfEvent(event);
      const opens = event.key === "Enter" || event.key === " ";
      if (event.key === "Escape") hide();
      else if (cell && !opens) go(cell, event);
      else if (cell && !isOwn(event)) {
        event.preventDefault();
        show(cell);
      }
    },
    onClick: (event: SyntheticEvent) => {
      const cell = cellOfEvent(event);
      if (cell && !isOwn(event)) show(cell);
    },
  };
}

/** The tip follows the pointer, and the focus when it comes by keyboard. */
function useTip(setActive: (position: Position) => void) {
  const [tip, setTip] = useState<(Anchored & { focused: boolean }) | null>(null);
  const hide = useCallback(() => setTip(null), []);
  const tipProps = {
    onFocus: (event: SyntheticEvent) => {
      const cell = cellOfEvent(event);
      if (!cell) return;
      setActive(positionOf(cell));
      if (cell.matches(":focus-visible")) setTip({ ...anchored(cell), focused: true });
    },
    onBlur: hide,
    onMouseOver: (event: SyntheticEvent) => {
      const cell = cellOfEvent(event);
      setTip(cell?.textContent ? { ...anchored(cell), focused: false } : null);
    },
    onMouseLeave: hide,
  };
  return { tip, hide, tipProps };
}

const cellOfEvent = (event: SyntheticEvent) => (event.target as HTMLElement).closest<HTMLElement>("[data-column]");

const positionOf = (cell: HTMLElement): Position => ({
  row: Number(cell.dataset.row),
  column: Number(cell.dataset.column),
});

const anchored = (cell: HTMLElement): Anchored => ({ ...positionOf(cell), anchor: cell.getBoundingClientRect() });

/** The cell at a place; where cells of a total row are joined, the one that covers it. */
function findCell(root: HTMLElement | null, { row, column }: Position): HTMLElement | null {
  const cells = [...(root?.querySelectorAll<HTMLElement>(`[data-row="${row}"]`) ?? [])];
  return cells.filter((cell) => Number(cell.dataset.column) <= column).pop() ?? cells[0] ?? null;
}
