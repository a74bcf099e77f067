import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { boardTexts } from "@/locales";
import type { Board } from "@/shared/api/contract";
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
  const all = [...grid.tiles, ...grid.beside];
  const [focused, setFocused] = useState<string | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const stop = all.some((tile) => tile.unitId === focused) ? focused : all[0]?.unitId;

  const move = (event: KeyboardEvent, from: PlacedTile) => {
    const next = tileTowards(all, from, event.key);
    if (!next) return;
    event.preventDefault();
    setFocused(next.unitId);
    const buttons = frame.current?.querySelectorAll<HTMLElement>("[data-unit]") ?? [];
    [...buttons].find((button) => button.dataset.unit === next.unitId)?.focus();
  };
  const dense = grid.columns > 6 || grid.rows > 6;
  const draw = (tile: PlacedTile, beside: boolean) => {
    const row = rows.get(tile.unitId);
    if (!row) return null;
    return (
      <Tile
        key={tile.unitId}
        tile={tile}
        row={row}
        board={board}
        measure={params.measure}
        shape={beside ? "beside" : dense ? "dense" : "plain"}
        tabIndex={tile.unitId === stop ? 0 : -1}
        onFocus={() => setFocused(tile.unitId)}
        onKeyDown={(event) => move(event, tile)}
        onOpen={() => change({ unit: tile.unitId })}
        onSources={() => change({ sources: tile.unitId, sourcesOf: null })}
      />
    );
  };
  const words = grid.positioned ? boardTexts.schematic : boardTexts.printedOrder;
  return (
    <div
      ref={frame}
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
          <span className={styles.label} style={{ gridColumn: 1, gridRow: 1 }}>
            {boardTexts.groupCount(grid.tilesLabel, grid.tiles.length)}
          </span>
        )}
        {grid.tiles.map((tile) => draw(tile, false))}
        {isFree(grid, 1, grid.rows) && (
          <span className={styles.caption} style={{ gridColumn: "1 / span 2", gridRow: grid.rows }}>
            {words.map((line) => (
              <span key={line}>{line}</span>
            ))}
          </span>
        )}
      </div>
      {grid.beside.length > 0 && (
        <div className={styles.beside}>
          {grid.besideLabel && (
            <span className={styles.label}>{boardTexts.groupCount(grid.besideLabel, grid.beside.length)}</span>
          )}
          {grid.beside.map((tile) => draw(tile, true))}
        </div>
      )}
    </div>
  );
}
