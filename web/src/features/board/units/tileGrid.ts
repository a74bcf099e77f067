import type { Board } from "@/shared/api/contract";

/** A tile and its place. Columns and rows count from 1; the column beside the grid follows the last one. */
export interface PlacedTile {
  unitId: string;
  label: string;
  column: number;
  row: number;
}

export interface Grid {
  columns: number;
  rows: number;
  tiles: PlacedTile[];
  /** Units without a place on the grid, spread over its full height. */
  beside: PlacedTile[];
  tilesLabel: string | null;
  besideLabel: string | null;
  /** false: no layout, units stand in printed order */
  positioned: boolean;
}

/** Places the rows on the layout; without one, or where it knows less than half of them, fills a grid in printed order. Units missing from a layout join the column beside. */
export function placeTiles(board: Pick<Board, "layout" | "units" | "tileUnits">): Grid {
  const units = (board.tileUnits ?? board.units).filter((row) => !row.targetOnly);
  const { layout } = board;
  if (!layout) return inPrintedOrder(units);
  const present = new Set(units.map((row) => row.unitId));
  const tiles = layout.tiles.filter((tile) => present.has(tile.unitId));
  const named = layout.beside.filter((tile) => present.has(tile.unitId));
  if (tiles.length < units.length / 2) return inPrintedOrder(units);
  const placed = new Set([...tiles, ...named].map((tile) => tile.unitId));
  const rest = units
    .filter((row) => !placed.has(row.unitId))
    .map((row) => ({ unitId: row.unitId, label: row.shortName }));
  const beside = [...named, ...rest];
  return {
    columns: layout.columns,
    rows: layout.rows,
    tiles,
    beside: beside.map((tile, index) => ({
      ...tile,
      column: layout.columns + 1,
      row: 1 + (index * layout.rows) / Math.max(1, beside.length),
    })),
    tilesLabel: layout.tilesLabel,
    besideLabel: layout.besideLabel,
    positioned: true,
  };
}

function inPrintedOrder(units: Board["units"]): Grid {
  const columns = Math.min(8, Math.max(2, Math.ceil(Math.sqrt(units.length))));
  return {
    columns,
    rows: Math.max(3, Math.ceil(units.length / columns)),
    tiles: units.map((row, index) => ({
      unitId: row.unitId,
      label: row.shortName,
      column: (index % columns) + 1,
      row: Math.floor(index / columns) + 1,
    })),
    beside: [],
    tilesLabel: null,
    besideLabel: null,
    positioned: false,
  };
}

const steps: Record<string, [number, number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/** The tile an arrow key leads to: the nearest one that way, holes skipped; straight ahead is nearer than aslant. Null at the edge or for another key. */
export function tileTowards(tiles: readonly PlacedTile[], from: PlacedTile, key: string): PlacedTile | null {
  const step = steps[key];
  if (!step) return null;
  const [dx, dy] = step;
  let best: PlacedTile | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const tile of tiles) {
    const x = tile.column - from.column;
    const y = tile.row - from.row;
    const ahead = x * dx + y * dy;
    if (ahead <= 0) continue;
    const distance = ahead + 3 * Math.abs(x * dy + y * dx);
    if (distance < bestDistance) {
      best = tile;
      bestDistance = distance;
    }
  }
  return best;
}

/** Whether a grid cell is free for a label. */
export const isFree = (grid: Grid, column: number, row: number) =>
  !grid.tiles.some((tile) => tile.column === column && tile.row === row);
