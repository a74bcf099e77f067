import { type CSSProperties, type KeyboardEvent, useMemo, useRef, useState } from "react";
import { boardTexts } from "@/locales";
import type { Board, BoardRow } from "@/shared/api/contract";
import type { BoardParams } from "../boardParams";
import type { ChangeBoard } from "../useBoardParams";
import { Tile } from "./Tile";
import styles from "./TileMap.module.css";
import { isFree, type PlacedTile, placeTiles, tileTowards } from "./tileGrid";

interface Props {
  board: Board;
  params: BoardParams;
  change: ChangeBoard;
  stale: boolean;
}

/** The cartogram: one tab stop, arrows move over it, Enter opens the unit. Always named as schematic. */
export function TileMap({ board, params, change, stale }: Props) {
  const grid = useMemo(() => placeTiles(board), [board]);
  const rows = useMemo(() => new Map((board.tileUnits ?? board.units).map((row) => [row.unitId, row])), [board]);
  const focus = useTileFocus([...grid.tiles, ...grid.beside]);
  const words = grid.positioned ? boardTexts.schematic : boardTexts.printedOrder;
  const dense = grid.columns > 6 || grid.rows > 6;
  const drawn = { rows, board, measure: params.measure, change, focus };
  return (
    <div
      ref={focus.frame}
      className={styles.map}
      data-stale={stale || undefined}
      role="group"
      aria-label={words.join(boardTexts.slash)}
    >
      <div
        className={styles.grid}
        style={{
          gridTemplateColumns: `repeat(${grid.columns}, minmax(0, 1fr))`,
          gridTemplateRows: `repeat(${grid.rows}, minmax(0, 1fr))`,
        }}
      >
        {grid.tilesLabel && isFree(grid, 1, 1) && (
          <GroupLabel name={grid.tilesLabel} count={grid.tiles.length} style={{ gridColumn: 1, gridRow: 1 }} />
        )}
        <Tiles {...drawn} tiles={grid.tiles} shape={dense ? "dense" : "plain"} />
        {isFree(grid, 1, grid.rows) && <Caption words={words} row={grid.rows} />}
      </div>
      {grid.beside.length > 0 && (
        <div className={styles.beside}>
          {grid.besideLabel && <GroupLabel name={grid.besideLabel} count={grid.beside.length} />}
          <Tiles {...drawn} tiles={grid.beside} shape="beside" />
        </div>
      )}
    </div>
  );
}

/** One tab stop for all tiles; arrows take it and the focus to the next one. */
function useTileFocus(tiles: readonly PlacedTile[]) {
  const [focused, setFocused] = useState<string | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const stop = tiles.some((tile) => tile.unitId === focused) ? focused : tiles[0]?.unitId;
  const move = (event: KeyboardEvent, from: PlacedTile) => {
    const next = tileTowards(tiles, from, event.key);
    if (!next) return;
    event.preventDefault();
    setFocused(next.unitId);
    const buttons = frame.current?.querySelectorAll<HTMLElement>("[data-unit]") ?? [];
    [...buttons].find((button) => button.dataset.unit === next.unitId)?.focus();
  };
  return { frame, stop, setFocused, move };
}

interface TilesProps {
  tiles: readonly PlacedTile[];
  shape: "plain" | "dense" | "beside";
  rows: ReadonlyMap<string, BoardRow>;
  board: Board;
  measure: string | null;
  change: ChangeBoard;
  focus: ReturnType<typeof useTileFocus>;
}

function Tiles({ tiles, shape, rows, board, measure, change, focus }: TilesProps) {
  return tiles.map((tile) => {
    const row = rows.get(tile.unitId);
    if (!row) return null;
    return (
      <Tile
        key={tile.unitId}
        tile={tile}
        row={row}
        board={board}
        measure={measure}
        shape={shape}
        tabIndex={tile.unitId === focus.stop ? 0 : -1}
        onFocus={() => focus.setFocused(tile.unitId)}
        onKeyDown={(event) => focus.move(event, tile)}
        onOpen={() => change({ unit: tile.unitId })}
        onSources={() => change({ sources: tile.unitId, sourcesOf: null, names: null })}
      />
    );
  });
}

function GroupLabel({ name, count, style }: { name: string; count: number; style?: CSSProperties }) {
  return (
    <span className={styles.label} style={style}>
      {boardTexts.groupCount(name, count)}
    </span>
  );
}

function Caption({ words, row }: { words: readonly string[]; row: number }) {
  return (
    <span className={styles.caption} style={{ gridColumn: "1 / span 2", gridRow: row }}>
      {words.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </span>
  );
}
