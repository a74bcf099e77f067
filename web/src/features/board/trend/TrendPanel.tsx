import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { boardTexts } from "@/locales";
import type { Board, Trend } from "@/shared/api/contract";
import { EmptyState } from "@/shared/ui/EmptyState";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Panel } from "@/shared/ui/Panel";
import { Skeleton } from "@/shared/ui/Skeleton";
import boardStyles from "../Board.module.css";
import type { BoardParams } from "../boardParams";
import { boardQuery, trendQuery } from "../boardQueries";
import type { ChangeBoard } from "../useBoardParams";
import { ForecastSentence } from "./ForecastSentence";
import { OutlookSentence } from "./OutlookSentence";
import { type DrawnTrend, outlookQuery, withOutlook } from "./outlook";
import { TrendKey } from "./TrendKey";
import styles from "./TrendPanel.module.css";
import { TrendTable } from "./TrendTable";
import { YearFigures } from "./YearFigures";

/** The chart library is large: it is asked for only once the page has been painted without it. */
const TrendChart = lazy(async () => {
  await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
  return import("./TrendChart");
});

/** The way so far, the way wanted, and where it leads. */
export function TrendPanel({ params, change }: { params: BoardParams; change: ChangeBoard }) {
  const query = useQuery(trendQuery(params));
  const { data: board } = useQuery(boardQuery(params));
  const { data: outlook } = useQuery(outlookQuery(params));
  const trend = query.data && withOutlook(query.data, outlook);
  return (
    <Panel
      title={boardTexts.trend}
      className={boardStyles.lower}
      note={
        trend && hasData(trend) ? (
          <span className={styles.keyBeside} data-full={trend.outlook ? true : undefined}>
            <TrendKey trend={trend} />
          </span>
        ) : undefined
      }
      extra={trend && <Extra trend={trend} params={params} change={change} />}
    >
      {query.isError ? (
        <FailureCard error={query.error} onRetry={() => query.refetch()} />
      ) : !trend ? (
        <Skeleton height={150} />
      ) : (
        <Body trend={trend} board={board} params={params} stale={query.isPlaceholderData} />
      )}
    </Panel>
  );
}

/** Where it leads, and the choice of chart or table. */
function Extra({ trend, params, change }: { trend: Trend; params: BoardParams; change: ChangeBoard }) {
  return (
    <>
      <ForecastSentence trend={trend} measure={params.measure} />
      <OutlookSentence params={params} />
      <button
        type="button"
        className={styles.toggle}
        onClick={() => change({ chart: params.chart === "chart" ? "table" : "chart" })}
      >
        {params.chart === "chart" ? boardTexts.asTable : boardTexts.asChart}
      </button>
    </>
  );
}

interface BodyProps {
  trend: DrawnTrend;
  board: Board | undefined;
  params: BoardParams;
  stale: boolean;
}

function Body({ trend, board, params, stale }: BodyProps) {
  return (
    <div className={styles.body} data-stale={stale || undefined}>
      <div className={styles.picture}>
        {hasData(trend) && (
          <div className={styles.keyBelow} data-full={trend.outlook ? true : undefined}>
            <TrendKey trend={trend} />
          </div>
        )}
        <Picture trend={trend} params={params} />
      </div>
      {board && !(board.rowsVisible === "own" && noFigures(board)) && (
        <YearFigures board={board} measure={params.measure} />
      )}
    </div>
  );
}

const noFigures = ({ yearStart }: Board) =>
  yearStart.net === null && yearStart.yearOnYear === null && yearStart.gapToYearTarget === null;

const hasData = (trend: Trend) => trend.actuals.length > 0 || trend.targets.length > 0;

function Picture({ trend, params }: { trend: DrawnTrend; params: BoardParams }) {
  if (!hasData(trend)) return <EmptyState title={boardTexts.trendEmptyTitle} text={boardTexts.trendEmptyText} />;
  if (params.chart === "table") return <TrendTable trend={trend} measure={params.measure} />;
  return (
    <Suspense fallback={<Skeleton height={150} />}>
      <TrendChart trend={trend} measure={params.measure} />
    </Suspense>
  );
}
