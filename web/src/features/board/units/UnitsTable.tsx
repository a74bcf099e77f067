import { Link } from "react-router";
import { boardTexts, commonTexts, countingTexts, sourceTexts } from "@/locales";
import type { Board, BoardRow } from "@/shared/api/contract";
import { formatPercent, formatValue } from "@/shared/format/number";
import { describeSource } from "@/shared/format/source";
import { BandTag } from "@/shared/ui/BandTag";
import { standingWord } from "@/shared/ui/bands";
import table from "@/shared/ui/Table.module.css";
import { type BoardParams, changeParams, writeParams } from "../boardParams";
import { CountedNumber } from "../counted/CountedNumber";
import type { ChangeBoard } from "../useBoardParams";
import { whyNoProgress } from "./noProgress";
import { progressOf } from "./ranking";

interface Props {
  board: Board;
  params: BoardParams;
  change: ChangeBoard;
  stale: boolean;
}

/** The map's numbers as a table, in printed order. */
export function UnitsTable({ board, params, change, stale }: Props) {
  const rows = board.tileUnits ?? board.units;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={table.scroll} aria-label={commonTexts.tableOf(boardTexts.units)} aria-busy={stale} tabIndex={0}>
      <table className={table.table}>
        <Head counting={board.counting !== null} />
        <tbody>
          {rows.map((row) => (
            <UnitRow key={row.unitId} row={row} board={board} params={params} change={change} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Head({ counting }: { counting: boolean }) {
  return (
    <thead>
      <tr>
        <th className={table.left}>{boardTexts.unit}</th>
        <th>{boardTexts.base}</th>
        <th>{boardTexts.actual}</th>
        <th>{boardTexts.expected}</th>
        <th>{boardTexts.progress}</th>
        <th className={table.left}>{boardTexts.state}</th>
        <th>{boardTexts.gap}</th>
        <th>{boardTexts.date}</th>
        <th className={table.left}>{boardTexts.source}</th>
        {counting && <th>{countingTexts.registry}</th>}
      </tr>
    </thead>
  );
}

function UnitRow({ row, board, params, change }: Omit<Props, "stale"> & { row: BoardRow }) {
  const show = (value: number | null) => formatValue(value, board.indicatorRef, params.measure);
  return (
    <tr>
      <td className={table.left}>
        <UnitLink row={row} params={params} />
      </td>
      <td>{row.base === null ? commonTexts.notPrinted : show(row.base)}</td>
      <td className={table.strong}>
        <ActualNumber row={row} board={board} text={show(row.actual)} change={change} />
      </td>
      <td>{show(row.expected)}</td>
      <td>
        <ProgressText row={row} board={board} />
      </td>
      <td className={table.left}>
        <Standing row={row} board={board} />
      </td>
      <td title={row.gap === 0 ? boardTexts.noGap : row.targetYear ? boardTexts.gapTo(row.targetYear) : undefined}>
        {row.gap === 0 ? commonTexts.missing : show(row.gap)}
      </td>
      <td>{row.actualOn ?? commonTexts.missing}</td>
      <td className={table.left}>{row.source ? sourceTexts[row.source] : commonTexts.missing}</td>
      {board.counting && (
        <td>
          <CountedNumber row={row} board={board} change={change} />
        </td>
      )}
    </tr>
  );
}

/** A unit's name; leads to the board of that unit. A target-only row has none. */
export function UnitLink({ row, params }: { row: BoardRow; params: BoardParams }) {
  if (row.targetOnly) return <span title={boardTexts.targetOnly}>{row.unit}</span>;
  return <Link to={{ search: writeParams(changeParams(params, { unit: row.unitId })).toString() }}>{row.unit}</Link>;
}

/** An actual value; opens the list of sources behind it. */
export function ActualNumber({
  row,
  board,
  text,
  change,
}: {
  row: BoardRow;
  board: Board;
  text: string;
  change: ChangeBoard;
}) {
  if (row.actual === null) return <span title={whyNoProgress(row)}>{text}</span>;
  return (
    <button
      type="button"
      className={table.number}
      title={describeSource(row, board.indicatorRef)}
      aria-label={`${text}${commonTexts.comma}${boardTexts.openSourcesOf(row.unit, board.indicatorRef.name)}`}
      onClick={() => change({ sources: row.unitId, sourcesOf: null, names: null })}
    >
      {text}
    </button>
  );
}

/** The word for where a row stands: its band's, or why it has none. */
export function rowWord(row: BoardRow, board: Board): string {
  if (isUnranked(row, board)) return boardTexts.notRanked;
  if (row.band === "none" && row.actual !== null && row.target === null) return boardTexts.noTarget;
  return standingWord(row.band, row.actual !== null, board.scale);
}

/** Colored by rank, what has a value but no rank has no color: the total, and districts outside the comparison. */
const isUnranked = (row: BoardRow, board: Board) =>
  board.bandBasis === "rank-quintile" && row.band === "none" && row.actual !== null;

/** A row's band; a row that only carries a target has none. */
export function Standing({ row, board }: { row: BoardRow; board: Board }) {
  if (row.targetOnly) return <span className={table.quiet}>{boardTexts.targetOnly}</span>;
  if (isUnranked(row, board)) return <span className={table.quiet}>{boardTexts.notRanked}</span>;
  const word = rowWord(row, board);
  return <BandTag band={row.band} scale={board.scale} word={word} />;
}

/** The ratio on the chosen basis; where there is none, a dash that says why. */
export function ProgressText({ row, board }: { row: BoardRow; board: Board }) {
  const progress = progressOf(row, board.bandBasis);
  return <span title={progress === null ? whyNoProgress(row) : undefined}>{formatPercent(progress)}</span>;
}
