import { boardTexts } from "@/locales";
import type { Board } from "@/shared/api/contract";
import { displayUnit } from "@/shared/format/number";
import { EmptyState } from "@/shared/ui/EmptyState";
import { Panel } from "@/shared/ui/Panel";
import { Segmented } from "@/shared/ui/Segmented";
import { UnitSwitch } from "@/shared/ui/UnitSwitch";
import boardStyles from "../Board.module.css";
import type { BoardParams } from "../boardParams";
import type { ChangeBoard } from "../useBoardParams";
import { BandLegend } from "./BandLegend";
import { TileMap } from "./TileMap";
import { UnitsTable } from "./UnitsTable";
import { useNarrow } from "./useNarrow";

interface Props {
  board: Board;
  params: BoardParams;
  change: ChangeBoard;
  stale: boolean;
}

/** Where each unit stands, as tiles in rough position or as a table with the same numbers. */
export function UnitsPanel({ board, params, change, stale }: Props) {
  const narrow = useNarrow();
  const view = narrow ? "table" : params.view;
  const basis = params.bandBasis === "level" ? boardTexts.basisLevel : boardTexts.basisFromBase;
  const unit = displayUnit(board.indicatorRef, params.measure).name;
  const switchable = board.indicatorRef.displayUnits.length > 1;
  const dataOn = board.total?.actualOn;
  const asOf = dataOn && dataOn !== board.on ? boardTexts.actualAsOf(dataOn) : null;
  const nothing = board.units.every((row) => row.actual === null);
  return (
    <Panel
      title={boardTexts.units}
      className={boardStyles.units}
      note={[boardTexts.unitsNote(switchable ? null : unit, basis), asOf, board.scale.label]
        .filter(Boolean)
        .join(" · ")}
      extra={
        <>
          {switchable && (
            <UnitSwitch
              indicator={board.indicatorRef}
              chosen={params.measure}
              onChange={(measure) => change({ measure })}
            />
          )}
          {!narrow && (
            <Segmented
              label={boardTexts.view}
              value={params.view}
              onChange={(next) => change({ view: next })}
              options={[
                { value: "tiles", text: boardTexts.tiles },
                { value: "table", text: boardTexts.table },
              ]}
            />
          )}
        </>
      }
    >
      {nothing && view === "tiles" && board.units.every((row) => row.target === null) ? (
        <EmptyState title={boardTexts.noneReportedTitle(board.reportable)} text={boardTexts.noneReportedText} />
      ) : view === "tiles" ? (
        <TileMap board={board} params={params} change={change} stale={stale} />
      ) : (
        <UnitsTable board={board} params={params} change={change} stale={stale} />
      )}
      <BandLegend scale={board.scale} />
    </Panel>
  );
}
