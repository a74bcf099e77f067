import { Button } from "antd";
import { boardTexts } from "@/locales";
import type { Board, BoardRow } from "@/shared/api/contract";
import { formatMeasure, formatPercent, missing } from "@/shared/format/number";
import { sourceLines } from "@/shared/format/source";
import { countedFacts } from "../counted/countedFacts";
import { whyNoProgress } from "./noProgress";
import { progressOf } from "./ranking";
import styles from "./TileMap.module.css";
import { Standing } from "./UnitsTable";

interface Props {
  row: BoardRow;
  board: Board;
  measure: string | null;
  onSources: () => void;
}

export function TileFacts({ row, board, measure, onSources }: Props) {
  const show = (value: number | null) => formatMeasure(value, board.indicatorRef, measure);
  const progress = progressOf(row, board.bandBasis);
  const facts: [string, React.ReactNode][] = [
    [boardTexts.actual, show(row.actual)],
    [boardTexts.expected, show(row.expected)],
    [row.targetYear ? boardTexts.targetOf(row.targetYear) : boardTexts.yearTarget, show(row.target)],
    ...(row.targetPlan ? ([[boardTexts.targetPlan, row.targetPlan]] as [string, string][]) : []),
    [boardTexts.completion, formatPercent(row.completion)],
    [boardTexts.progress, progress === null ? `${missing} ${whyNoProgress(row)}` : formatPercent(progress)],
    [boardTexts.gap, row.gap === 0 ? boardTexts.noGap : show(row.gap)],
    ...countedFacts(row, board.indicatorRef),
    ...sourceLines(row, board.indicatorRef),
  ];
  return (
    <div className={styles.facts}>
      <Standing row={row} board={board} />
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {row.actual !== null && (
        <Button size="small" onClick={onSources}>
          {boardTexts.openSources}
        </Button>
      )}
      {row.otherSources > 0 && <span className={styles.more}>{boardTexts.moreSources(row.otherSources)}</span>}
    </div>
  );
}
