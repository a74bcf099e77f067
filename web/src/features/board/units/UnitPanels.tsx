import { useQuery } from "@tanstack/react-query";
import { boardTexts } from "@/locales";
import type { Board } from "@/shared/api/contract";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Panel } from "@/shared/ui/Panel";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import styles from "../Board.module.css";
import type { BoardParams } from "../boardParams";
import { boardQuery } from "../boardQueries";
import type { ChangeBoard } from "../useBoardParams";
import { OwnPanels } from "./OwnPanels";
import { RankingPanel } from "./RankingPanel";
import { UnitsPanel } from "./UnitsPanel";

/** Nothing to compare: no units below, or the plan gives the target to the whole alone. */
const standsAlone = ({ units, path }: Board) =>
  units.length === 0 || (units.length === 1 && units[0]?.unitId === path[path.length - 1]?.unitId);

/** Map and ranking; for a unit without units below, or a reader who sees only its own row, that unit's own sheet instead. */
export function UnitPanels({ params, change }: { params: BoardParams; change: ChangeBoard }) {
  const query = useQuery(boardQuery(params));
  const board = query.data;
  if (query.isError) {
    return [boardTexts.units, boardTexts.ranking].map((title) => (
      <Panel key={title} title={title} className={styles.units}>
        <FailureCard error={query.error} onRetry={() => query.refetch()} />
      </Panel>
    ));
  }
  if (!board) {
    return [boardTexts.units, boardTexts.ranking].map((title) => (
      <Panel key={title} title={title} className={styles.units}>
        <SkeletonRows rows={11} />
      </Panel>
    ));
  }
  const props = { board, params, change, stale: query.isPlaceholderData };
  if (board.rowsVisible === "own" || standsAlone(board)) return <OwnPanels {...props} />;
  return (
    <>
      <UnitsPanel {...props} />
      <RankingPanel {...props} />
    </>
  );
}
