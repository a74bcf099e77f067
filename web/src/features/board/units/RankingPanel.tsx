import { boardTexts, commonTexts, unitKindTexts } from "@/locales";
import type { Board, BoardRow, UnitKind } from "@/shared/api/contract";
import { formatPercent, formatValue } from "@/shared/format/number";
import { Pager } from "@/shared/ui/Pager";
import { Panel } from "@/shared/ui/Panel";
import { Segmented } from "@/shared/ui/Segmented";
import table from "@/shared/ui/Table.module.css";
import boardStyles from "../Board.module.css";
import type { BoardParams } from "../boardParams";
import type { ChangeBoard } from "../useBoardParams";
import { Movement } from "./Movement";
import styles from "./RankingPanel.module.css";
import { orderRows, rankedKinds } from "./ranking";
import { columnYear, TargetText } from "./TargetText";
import { TotalRow } from "./TotalRow";
import { ActualNumber, ProgressText, Standing, UnitLink } from "./UnitsTable";

const pageRows = 9;

interface Props {
  board: Board;
  params: BoardParams;
  change: ChangeBoard;
  stale: boolean;
}

/** Who is ahead and who is behind. Ranks compare like with like: each kind of unit has its own. */
export function RankingPanel({ board, params, change, stale }: Props) {
  const kinds = rankedKinds(board.units);
  const kind = kinds.some((entry) => entry.kind === params.kind) ? params.kind : null;
  const rows = orderRows(board.units, params.order, kind);
  const pages = Math.max(1, Math.ceil(rows.length / pageRows));
  const page = Math.min(params.page, pages);
  const shown = rows.slice((page - 1) * pageRows, page * pageRows);
  const mixed = kind === null && kinds.length > 1;
  return (
    <Panel
      title={boardTexts.ranking}
      className={boardStyles.units}
      extra={commonTexts.unit(unitName(board, params))}
      note={<Switches kinds={kinds} kind={kind} params={params} change={change} />}
    >
      <div className={styles.frame} data-stale={stale || undefined}>
        <RankingTable rows={shown} mixed={mixed} board={board} params={params} change={change} />
      </div>
      <div className={styles.foot}>
        <span>
          {footText(board, rows.filter((row) => !row.targetOnly).length, mixed ? kinds.map((entry) => entry.kind) : [])}
        </span>
        <Pager page={page} pages={pages} onChange={(next) => change({ page: next })} />
      </div>
    </Panel>
  );
}

interface SwitchesProps {
  kinds: ReturnType<typeof rankedKinds>;
  kind: UnitKind | null;
  params: BoardParams;
  change: ChangeBoard;
}

/** Which end comes first, and which kind of unit is ranked. */
function Switches({ kinds, kind, params, change }: SwitchesProps) {
  return (
    <span className={styles.switches}>
      <Segmented
        label={boardTexts.order}
        value={params.order}
        onChange={(order) => change({ order })}
        options={[
          { value: "last", text: boardTexts.lastFirst },
          { value: "first", text: boardTexts.firstFirst },
        ]}
      />
      {kinds.length > 1 && (
        <Segmented
          label={boardTexts.group}
          value={kind ?? "all"}
          onChange={(value) => change({ kind: value === "all" ? null : (value as UnitKind) })}
          options={[
            { value: "all", text: boardTexts.allGroups(kinds.reduce((sum, entry) => sum + entry.units, 0)) },
            ...kinds.map((entry) => ({
              value: entry.kind,
              text: boardTexts.groupCount(unitKindTexts[entry.kind], entry.units),
            })),
          ]}
        />
      )}
    </span>
  );
}

interface TableProps {
  rows: BoardRow[];
  /** Kinds stand together: each rank says among how many. */
  mixed: boolean;
  board: Board;
  params: BoardParams;
  change: ChangeBoard;
}

function RankingTable({ rows, mixed, board, params, change }: TableProps) {
  return (
    <table className={`${table.table} ${styles.table}`}>
      <Head targetName={boardTexts.targetOf(columnYear(board))} />
      <tbody>
        {rows.map((row) => (
          <RankedRow
            key={row.unitId}
            row={row}
            of={mixed ? row.rankOf : null}
            board={board}
            params={params}
            change={change}
          />
        ))}
      </tbody>
      {board.total && <TotalRow total={board.total} board={board} params={params} />}
    </table>
  );
}

function unitName(board: Board, params: BoardParams): string {
  const { displayUnits, measureUnit } = board.indicatorRef;
  return displayUnits.find((unit) => unit.name === params.measure)?.name ?? measureUnit;
}

function footText(board: Board, count: number, kinds: UnitKind[]): string {
  const parts = [
    kinds.length > 1
      ? boardTexts.groupedCount(count, kinds.map((kind) => unitKindTexts[kind]).join(commonTexts.enumeration))
      : boardTexts.unitCount(count),
  ];
  const year = columnYear(board);
  if (board.total?.targetYear && board.total.targetYear !== year) {
    parts.push(boardTexts.totalOtherYear(board.total.targetYear, year));
  }
  if (board.bandBasis === "level") parts.push(boardTexts.rankBasis);
  if (board.reported < board.reportable) parts.push(boardTexts.totalReported(board.reported));
  return parts.join(commonTexts.semicolon);
}

function Head({ targetName }: { targetName: string }) {
  return (
    <thead>
      <tr>
        <th>{boardTexts.rank}</th>
        <th className={table.left}>{boardTexts.unit}</th>
        <th>{boardTexts.actual}</th>
        <th>{boardTexts.expected}</th>
        <th>{targetName}</th>
        <th title={boardTexts.completionHint}>{boardTexts.completion}</th>
        <th>{boardTexts.progress}</th>
        <th className={table.left}>{boardTexts.state}</th>
        <th>{boardTexts.movement}</th>
      </tr>
    </thead>
  );
}

interface RowProps {
  row: BoardRow;
  /** How many of its kind have a rank, where kinds stand together. */
  of: number | null;
  board: Board;
  params: BoardParams;
  change: ChangeBoard;
}

function RankedRow({ row, of, board, params, change }: RowProps) {
  const show = (value: number | null) => formatValue(value, board.indicatorRef, params.measure);
  return (
    <tr>
      <td
        title={
          of !== null && row.rank !== null ? boardTexts.rankHint(unitKindTexts[row.kind], row.rank, of) : undefined
        }
      >
        {row.rank ?? commonTexts.missing}
        {of !== null && row.rank !== null && <span className={styles.of}>{boardTexts.slash + of}</span>}
      </td>
      <td className={`${table.left} ${styles.unit}`}>
        <UnitLink row={row} params={params} />
      </td>
      <td className={table.strong}>
        <ActualNumber row={row} board={board} text={show(row.actual)} change={change} />
      </td>
      <td>{show(row.expected)}</td>
      <td>
        <TargetText row={row} board={board} show={show} />
      </td>
      <td>{formatPercent(row.completion)}</td>
      <td>
        <ProgressText row={row} board={board} />
      </td>
      <td className={table.left}>
        <Standing row={row} board={board} />
      </td>
      <td>
        <Movement row={row} />
      </td>
    </tr>
  );
}
