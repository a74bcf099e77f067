import { useEffect, useRef } from "react";
import type { MatrixLayout } from "./columns";
import type { GridRow } from "./facts";
import type { Position } from "./movement";

/** Opens the view on the cell the address names, once. */
export function useArrival(
  at: string | null,
  rows: GridRow[],
  layout: MatrixLayout,
  cellAt: (position: Position) => HTMLElement | null,
  setActive: (position: Position) => void,
) {
  const arrived = useRef<string | null>(null);
  useEffect(() => {
    if (!at || arrived.current === at) return;
    const position = locate(at, rows, layout);
    if (!position) return;
    arrived.current = at;
    setActive(position);
    cellAt(position)?.focus();
  }, [at, rows, layout, cellAt, setActive]);
}

/** "printed.2027" and "5.2025" name a row (a total's key or a printed number) and a year's target. */
function locate(at: string, rows: GridRow[], layout: MatrixLayout): Position | null {
  const [name, year] = at.split(".");
  const row = rows.findIndex((entry) => entry.total === name || (entry.total === null && entry.row.number === name));
  const column = layout.columns.findIndex((entry) => entry.kind === "target" && String(entry.year) === year);
  return row < 0 ? null : { row, column: Math.max(0, column) };
}
