import { boardTexts } from "@/locales";
import type { Board } from "@/shared/api/contract";
import { EmptyState } from "@/shared/ui/EmptyState";
import { Panel } from "@/shared/ui/Panel";
import { UnitSwitch } from "@/shared/ui/UnitSwitch";
import boardStyles from "../Board.module.css";
import type { BoardParams } from "../boardParams";
import { SourcesTable } from "../sources/SourcesTable";
import type { ChangeBoard } from "../useBoardParams";
import { BandLegend } from "./BandLegend";
import { UnitSheet } from "./UnitSheet";

interface Props {
  board: Board;
  params: BoardParams;
  change: ChangeBoard;
  stale: boolean;
}

/** One unit alone: its own figures and rank, and the data behind them. Nothing of others is drawn. */
export function OwnPanels({ board, params, change }: Props) {
  const own = board.rowsVisible === "own";
  const row = own ? (board.units[0] ?? board.total) : (board.total ?? board.units[0]);
  return (
    <>
      <Panel
        title={own ? boardTexts.ownUnit : boardTexts.unitProgress(row?.unit ?? "")}
        note={`${own ? boardTexts.ownNote : board.path.length > 1 ? boardTexts.leafNote : boardTexts.wholeNote} · ${board.scale.label}`}
        className={boardStyles.units}
        extra={
          <UnitSwitch
            indicator={board.indicatorRef}
            chosen={params.measure}
            onChange={(measure) => change({ measure })}
          />
        }
      >
        {row ? (
          <UnitSheet row={row} board={board} measure={params.measure} />
        ) : (
          <EmptyState title={boardTexts.noTargetsTitle} text={boardTexts.noUnitTarget} />
        )}
        <BandLegend scale={board.scale} unrated={row?.band === "none" && row.actual !== null} />
      </Panel>
      <Panel title={boardTexts.sources} note={board.indicatorRef.name} className={boardStyles.units}>
        {row && (
          <SourcesTable
            indicator={board.indicatorRef}
            unitId={row.unitId}
            measure={params.measure}
            on={board.on}
            compact
          />
        )}
      </Panel>
    </>
  );
}
