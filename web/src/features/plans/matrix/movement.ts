export interface Position {
  row: number;
  column: number;
}

/** Where a key leads from a cell; null when the key does not move. Edges hold: there is no wrapping. */
export function move(
  from: Position,
  key: string,
  withControl: boolean,
  rows: number,
  columns: number,
  page = 10,
): Position | null {
  const clamp = (value: number, count: number) => Math.min(count - 1, Math.max(0, value));
  switch (key) {
    case "ArrowUp":
      return { ...from, row: withControl ? 0 : clamp(from.row - 1, rows) };
    case "ArrowDown":
      return { ...from, row: withControl ? rows - 1 : clamp(from.row + 1, rows) };
    case "ArrowLeft":
      return { ...from, column: withControl ? 0 : clamp(from.column - 1, columns) };
    case "ArrowRight":
      return { ...from, column: withControl ? columns - 1 : clamp(from.column + 1, columns) };
    case "Home":
      return { row: withControl ? 0 : from.row, column: 0 };
    case "End":
      return { row: withControl ? rows - 1 : from.row, column: columns - 1 };
    case "PageUp":
      return { ...from, row: clamp(from.row - page, rows) };
    case "PageDown":
      return { ...from, row: clamp(from.row + page, rows) };
    default:
      return null;
  }
}
