import { type KeyboardEvent, type RefObject, type SyntheticEvent, useCallback, useState } from "react";
import type { MatrixLayout } from "./columns";
import type { GridRow } from "./facts";
import { move, type Position } from "./movement";
import { useArrival } from "./useArrival";

/** Where a cell stands on the screen. */
export interface Anchored extends Position {
  anchor: DOMRect;
}

/** A cell being changed; `typed` is the digit that opened it, null for its present value. */
export interface EditedCell extends Anchored {
  typed: string | null;
}

export type Grid = ReturnType<typeof useGrid>;

/** One tab stop for the grid, arrow keys inside it, and which cell shows its tip or its sources or is being changed. */
export function useGrid(
  scroller: RefObject<HTMLDivElement | null>,
  rows: GridRow[],
  layout: MatrixLayout,
  at: string | null,
) {
  const [wanted, setActive] = useState<Position>({ row: 0, column: 0 });
  const { tip, hide, tipProps } = useTip(setActive);
  const cellAt = useCallback((position: Position) => findCell(scroller.current, position), [scroller]);
  const { open, editing, close, show, edit, follow } = useOpenCell(cellAt, setActive, hide);
  const go = (cell: HTMLElement, event: KeyboardEvent) => {
    const to = move(positionOf(cell), event.key, event.ctrlKey || event.metaKey, rows.length, layout.columns.length);
    if (to) goTo(cellAt(to), event, setActive);
  };
  useArrival(at, rows, layout, cellAt, setActive);
  return {
    active: within(wanted, rows.length, layout.columns.length),
    open,
    editing,
    tip,
    close,
    edit: (position: Position) => withCell(cellAt(position), edit),
    onScroll: follow,
    tableProps: { ...tipProps, ...actProps({ show, edit, go, hide }) },
  };
}

/** Which cell shows its sources or is being changed: never both. */
function useOpenCell(
  cellAt: (position: Position) => HTMLElement | null,
  setActive: (position: Position) => void,
  hide: () => void,
) {
  const [open, setOpen] = useState<Anchored | null>(null);
  const [editing, setEditing] = useState<EditedCell | null>(null);
  const close = useCallback(() => {
    const left = open ?? editing;
    setOpen(null);
    setEditing(null);
    if (left) comeBack(() => cellAt(left));
  }, [open, editing, cellAt]);
  const show = (cell: HTMLElement) => {
    setActive(positionOf(cell));
    hide();
    setOpen(anchored(cell));
  };
  const edit = (cell: HTMLElement, typed: string | null = null) => {
    setActive(positionOf(cell));
    hide();
    setOpen(null);
    setEditing({ ...anchored(cell), typed });
  };
  const follow = () => {
    hide();
    setOpen(null);
    setEditing(moved(editing, cellAt));
  };
  return { open, editing, close, show, edit, follow };
}

const withCell = (cell: HTMLElement | null, act: (cell: HTMLElement) => void) => {
  if (cell) act(cell);
};

const within = ({ row, column }: Position, rows: number, columns: number): Position => ({
  row: Math.min(row, rows - 1),
  column: Math.min(column, columns - 1),
});

function goTo(cell: HTMLElement | null, event: KeyboardEvent, setActive: (position: Position) => void) {
  if (!cell) return;
  event.preventDefault();
  setActive(positionOf(cell));
  cell.focus();
}

/** The cell being changed, where it stands after the table has moved. */
function moved(editing: EditedCell | null, cellAt: (position: Position) => HTMLElement | null): EditedCell | null {
  const cell = editing && cellAt(editing);
  return cell ? { ...editing, anchor: cell.getBoundingClientRect() } : editing;
}

/** Back to the cell at once; and again with the next paint where a dialog that is just closing held the focus. */
function comeBack(cell: () => HTMLElement | null) {
  cell()?.focus({ preventScroll: true });
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) cell()?.focus({ preventScroll: true });
  });
}

interface Acts {
  show: (cell: HTMLElement) => void;
  edit: (cell: HTMLElement, typed?: string) => void;
  go: (cell: HTMLElement, event: KeyboardEvent) => void;
  hide: () => void;
}

/** A click and Space open a cell's sources; F2, Enter, its pencil or a digit change what may be changed; other keys move. Links inside keep their meaning. */
function actProps(acts: Acts) {
  const isOwn = (event: SyntheticEvent) => (event.target as HTMLElement).closest("a, button") !== null;
  return {
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const cell = cellOfEvent(event);
      if (event.key === "Escape") acts.hide();
      else if (cell && !isOwn(event)) press(cell, event, acts);
      else if (cell && event.key !== "Enter" && event.key !== " ") acts.go(cell, event);
    },
    onClick: (event: SyntheticEvent) => {
      const cell = cellOfEvent(event);
      if (cell && (event.target as HTMLElement).closest("[data-edit]")) acts.edit(cell);
      else if (cell && !isOwn(event)) acts.show(cell);
    },
  };
}

function press(cell: HTMLElement, event: KeyboardEvent, { show, edit, go }: Acts) {
  const editable = cell.dataset.editable !== undefined;
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (editable && (event.key === "F2" || event.key === "Enter")) edit(cell);
  else if (editable && plain && /^\d$/.test(event.key)) edit(cell, event.key);
  else if (event.key === "Enter" || event.key === " ") show(cell);
  else return go(cell, event);
  event.preventDefault();
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
