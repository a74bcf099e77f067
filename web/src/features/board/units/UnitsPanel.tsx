import { boardTexts } from "@/locales";
import type { Board } from "@/shared/api/contract";
import { displayUnit } from "@/shared/format/number";
import { EmptyState } from "@/shared/ui/EmptyState";
import { Panel } from "@/shared/ui/Panel";
import { Segmented } from "@/shared/ui/Segmented";
import { UnitSwitch } from "@/shared/ui/UnitSwitch";
import boardStyles from "../Board.module.css";
import type { BoardParams } from "../boardParams";
import { CountingNote } from "../counted/CountingNote";
import type { ChangeBoard } from "../useBoardParams";
import { BandLegend } from "./BandLegend";
import { datesText } from "./dataDates";
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
  return (
    <Panel
      title={boardTexts.units}
      className={boardStyles.units}
      note={noteText(board, params)}
      extra={<Switches board={board} params={params} change={change} narrow={narrow} />}
    >
      {view === "table" ? (
        <UnitsTable board={board} params={params} change={change} stale={stale} />
      ) : nothingToPlace(board) ? (
        <EmptyState title={boardTexts.noneReportedTitle(board.reportable)} text={boardTexts.noneReportedText} />
      ) : (
        <TileMap board={board} params={params} change={change} stale={stale} />
      )}
      <CountingNote board={board} />
      <BandLegend
        scale={board.scale}
        unrated={(board.tileUnits ?? board.units).some((row) => row.band === "none" && row.actual !== null)}
      />
    </Panel>
  );
}

const nothingToPlace = ({ units }: Board) => units.every((row) => row.actual === null && row.target === null);

const isSwitchable = ({ indicatorRef }: Board) => indicatorRef.displayUnits.length > 1;

/** What the numbers are: unit and basis, their day where it is not the board's, the scale. */
function noteText(board: Board, params: BoardParams): string {
  const basis = boardTexts.basisNote[params.bandBasis];
  const unit = displayUnit(board.indicatorRef, params.measure).name;
  return [boardTexts.unitsNote(isSwitchable(board) ? null : unit, basis), datesText(board), board.scale.label]
    .filter(Boolean)
    .join(" · ");
}

/** The choice of display unit, and of tiles or table where there is room for tiles. */
function Switches({ board, params, change, narrow }: Omit<Props, "stale"> & { narrow: boolean }) {
  return (
    <>
      {isSwitchable(board) && (
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
  );
}
