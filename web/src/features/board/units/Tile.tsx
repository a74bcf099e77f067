import { Popover } from "antd";
import type { KeyboardEvent } from "react";
import { boardTexts } from "@/locales";
import type { Board, BoardRow } from "@/shared/api/contract";
import { formatPercent, formatValue } from "@/shared/format/number";
import { BandGlyph } from "@/shared/ui/BandGlyph";
import { bandColors } from "@/shared/ui/bands";
import { progressOf } from "./ranking";
import { TileFacts } from "./TileFacts";
import styles from "./TileMap.module.css";
import type { PlacedTile } from "./tileGrid";
import { rowWord } from "./UnitsTable";

interface Props {
  tile: PlacedTile;
  row: BoardRow;
  board: Board;
  measure: string | null;
  shape: "plain" | "dense" | "beside";
  tabIndex: number;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onOpen: () => void;
  onSources: () => void;
}

/** A unit's tile: name, 现有/应达, progress, glyph. Hover or focus tells source, date and scope. */
export function Tile({ tile, row, board, measure, shape, tabIndex, onFocus, onKeyDown, onOpen, onSources }: Props) {
  const colors = bandColors(row.band, board.scale);
  return (
    <Popover
      trigger={["hover", "focus"]}
      mouseEnterDelay={0.25}
      title={row.unit}
      content={<TileFacts row={row} board={board} measure={measure} onSources={onSources} />}
    >
      <button
        type="button"
        className={`${styles.tile} ${styles[shape]} ${row.band === "none" ? styles.none : ""}`}
        style={{
          background: colors.tile,
          color: colors.ink,
          ...(shape === "beside" ? {} : { gridColumn: tile.column, gridRow: tile.row }),
        }}
        data-unit={tile.unitId}
        aria-label={labelText(row, board, measure)}
        tabIndex={tabIndex}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
        onClick={onOpen}
      >
        <span className={styles.line}>
          <span className={styles.name}>{tile.label}</span>
          {row.band !== "none" && <BandGlyph band={row.band} scale={board.scale} on="tile" />}
        </span>
        <ValueLine row={row} board={board} measure={measure} shape={shape} />
      </button>
    </Popover>
  );
}

const labelText = (row: BoardRow, board: Board, measure: string | null): string =>
  boardTexts.tileLabel({
    unit: row.unit,
    actual: formatValue(row.actual, board.indicatorRef, measure),
    expected: formatValue(row.expected, board.indicatorRef, measure),
    progress: formatPercent(progressOf(row, board.bandBasis)),
    band: rowWord(row, board),
  });

function ValueLine({ row, board, measure, shape }: Pick<Props, "row" | "board" | "measure" | "shape">) {
  const progress = progressOf(row, board.bandBasis);
  const actual = formatValue(row.actual, board.indicatorRef, measure);
  const expected = formatValue(row.expected, board.indicatorRef, measure);
  return (
    <span className={styles.line}>
      <span className={styles.values}>
        {row.actual === null ? (
          boardTexts.notReported
        ) : (
          <>
            <b>{actual}</b>
            {row.expected !== null && <span>{boardTexts.slash + expected}</span>}
          </>
        )}
      </span>
      {progress !== null ? <span>{formatPercent(progress)}</span> : shape === "dense" && <span>{actual}</span>}
    </span>
  );
}
