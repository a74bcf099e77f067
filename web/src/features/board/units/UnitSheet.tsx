import { boardTexts, commonTexts } from "@/locales";
import type { Board, BoardRow } from "@/shared/api/contract";
import { displayUnit, formatPercent, formatValue } from "@/shared/format/number";
import { describeSource } from "@/shared/format/source";
import { countedFacts } from "../counted/countedFacts";
import { BulletBar } from "./BulletBar";
import { whyNoProgress } from "./noProgress";
import { progressOf } from "./ranking";
import styles from "./UnitSheet.module.css";
import { Standing } from "./UnitsTable";

type Show = (value: number | null) => string;

interface Props {
  row: BoardRow;
  board: Board;
  measure: string | null;
}

/** A unit's standing in full: the value, its rank, where it is between base and target, and every figure by name. */
export function UnitSheet({ row, board, measure }: Props) {
  const show = (value: number | null) => formatValue(value, board.indicatorRef, measure);
  return (
    <div className={styles.sheet}>
      <div className={styles.top}>
        <Value row={row} board={board} measure={measure} show={show} />
        {row.rank !== null && (
          <div className={styles.rank}>
            <span className={styles.label}>{boardTexts.ownRank}</span>
            <span className={styles.rankText}>{boardTexts.rankOf(row.rank, row.rankOf ?? board.ranked)}</span>
          </div>
        )}
      </div>
      <BulletBar row={row} board={board} show={show} />
      <dl className={styles.facts}>
        {factsOf(row, board, show).map(([name, value, title]) => (
          <div key={name} title={title}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {row.actualOn && <p className={styles.label}>{boardTexts.actualAsOf(row.actualOn)}</p>}
    </div>
  );
}

function Value({ row, board, measure, show }: Props & { show: Show }) {
  return (
    <div>
      <p className={styles.value} title={describeSource(row, board.indicatorRef)}>
        {show(row.actual)}
        <span className={styles.unit}>{displayUnit(board.indicatorRef, measure).name}</span>
      </p>
      <p className={styles.lead}>
        <Standing row={row} board={board} />
        {leadText(row, show)}
      </p>
    </div>
  );
}

/** Every figure: its name, the figure, and what it means or when it was. */
function factsOf(row: BoardRow, board: Board, show: Show): [string, string, string?][] {
  const progress = progressOf(row, board.bandBasis);
  return [
    [boardTexts.base, row.base === null ? commonTexts.notPrinted : show(row.base), row.baseOn ?? undefined],
    [boardTexts.expected, show(row.expected)],
    [
      row.targetYear ? boardTexts.targetOf(row.targetYear) : boardTexts.yearTarget,
      row.target === null ? commonTexts.notPrinted : show(row.target),
    ],
    [boardTexts.completion, formatPercent(row.completion), boardTexts.completionHint],
    [boardTexts.progress, formatPercent(progress), progress === null ? whyNoProgress(row) : basisHint(board.bandBasis)],
    [boardTexts.gap, row.gap === 0 ? boardTexts.noGap : show(row.gap)],
    ...countedFacts(row, board.indicatorRef),
  ];
}

const basisHint = (basis: Board["bandBasis"]) =>
  basis === "level" ? boardTexts.basisLevelHint : boardTexts.basisFromBaseHint;

function leadText(row: BoardRow, show: Show): string {
  if (row.actual === null || row.expected === null) return whyNoProgress(row);
  const ahead = row.actual - row.expected;
  const lead =
    show(Math.abs(ahead)) === show(0)
      ? boardTexts.lead.even
      : ahead > 0
        ? boardTexts.lead.ahead(show(ahead))
        : boardTexts.lead.behind(show(-ahead));
  if (row.gap === null || row.targetYear === null) return lead;
  const rest = row.gap > 0 ? boardTexts.remaining(row.targetYear, show(row.gap)) : boardTexts.reached(row.targetYear);
  return lead + commonTexts.comma + rest;
}
