import { useState } from "react";
import { CellSources } from "./CellSources";
import { CellTip } from "./CellTip";
import { cellOf, type MatrixColumn } from "./columns";
import { CellEditor } from "./editing/CellEditor";
import { editableTarget } from "./editing/editableTarget";
import { SavedBar } from "./editing/SavedBar";
import type { SavedCell } from "./editing/savedCell";
import { TargetHistory } from "./editing/TargetHistory";
import { cellTitle, type GridRow } from "./facts";
import { type GridView, measureOf } from "./gridView";
import type { Position } from "./movement";
import type { Grid } from "./useGrid";

interface Place {
  grid: GridRow;
  column: MatrixColumn;
}

/** A cell of the view; null where the view has changed meanwhile. */
function placeAt(view: GridView, position: Position | null): Place | null {
  const grid = position && view.rows[position.row];
  const column = position && view.layout.columns[position.column];
  return grid && column ? { grid, column } : null;
}

/** What belongs to one cell: its tip, its sources, its editor, its history; and what was saved last. */
export function GridPanels({ view, grid }: { view: GridView; grid: Grid }) {
  const [saved, setSaved] = useState<SavedCell | null>(null);
  const [past, setPast] = useState<Place | null>(null);
  return (
    <>
      {grid.editing ? (
        <Editor
          view={view}
          grid={grid}
          onSaved={(done) => {
            setSaved(done);
            grid.close();
          }}
          onHistory={setPast}
        />
      ) : (
        <Shown
          view={view}
          grid={grid}
          onHistory={(place) => {
            grid.close();
            setPast(place);
          }}
        />
      )}
      {saved && <SavedBar key={saved.state.version} saved={saved} onGone={() => setSaved(null)} />}
      {past && <Past view={view} place={past} onClose={() => setPast(null)} />}
    </>
  );
}

interface PanelProps {
  view: GridView;
  grid: Grid;
  onHistory: (place: Place) => void;
}

function Editor({ view, grid, onSaved, onHistory }: PanelProps & { onSaved: (saved: SavedCell) => void }) {
  const { editing, close } = grid;
  const place = placeAt(view, editing);
  const target = place && editableTarget(view.matrix, place.grid, place.column);
  if (!editing || !place || !target) return null;
  return (
    <CellEditor
      key={`${editing.row}.${editing.column}`}
      view={view}
      {...place}
      target={target}
      measure={measureOf(view, place.grid)}
      anchor={editing.anchor}
      typed={editing.typed}
      onClose={close}
      onSaved={onSaved}
      onHistory={() => onHistory(place)}
    />
  );
}

/** The tip of the cell under pointer or focus, or the sources of the opened one. */
function Shown({ view, grid: { tip, open, close, edit }, onHistory }: PanelProps) {
  const shown = open ?? tip;
  const place = placeAt(view, shown);
  if (!shown || !place) return null;
  const editable = editableTarget(view.matrix, place.grid, place.column);
  if (open)
    return (
      <CellSources
        view={view}
        {...place}
        measure={measureOf(view, place.grid)}
        anchor={open.anchor}
        onClose={close}
        onEdit={editable ? () => edit(open) : null}
        onHistory={hasHistory(place) ? () => onHistory(place) : null}
      />
    );
  return (
    <CellTip
      key={`${shown.row}.${shown.column}`}
      anchor={shown.anchor}
      focused={tip?.focused ?? false}
      matrix={view.matrix}
      {...place}
    />
  );
}

const targetOf = ({ grid, column }: Place) =>
  grid.total === null && column.kind === "target" ? (cellOf(grid.row, column)?.targetId ?? null) : null;

const hasHistory = (place: Place) => targetOf(place) !== null;

function Past({ view, place, onClose }: { view: GridView; place: Place; onClose: () => void }) {
  const targetId = targetOf(place);
  if (targetId === null) return null;
  return (
    <TargetHistory
      planId={view.matrix.planId}
      targetId={targetId}
      subject={cellTitle(place.grid, place.column)}
      measure={measureOf(view, place.grid)}
      onClose={onClose}
    />
  );
}
