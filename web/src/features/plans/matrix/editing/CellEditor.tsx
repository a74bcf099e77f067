import { useId, useRef } from "react";
import { createPortal } from "react-dom";
import { targetEditTexts } from "@/locales";
import { ConflictDialog } from "@/shared/ui/ConflictDialog";
import beside from "../BesideCell.module.css";
import type { MatrixColumn } from "../columns";
import { cellTitle, type GridRow } from "../facts";
import type { GridView } from "../gridView";
import type { Measure } from "../measure";
import { keepInside, useAnchoredPanel } from "../useAnchoredPanel";
import styles from "./CellEditor.module.css";
import { shownValue } from "./difference";
import { EditorFields } from "./EditorFields";
import type { EditableTarget } from "./editableTarget";
import type { SavedCell } from "./savedCell";
import { type CellDraft, useCellDraft } from "./useCellDraft";

export interface CellEditorProps {
  view: GridView;
  grid: GridRow;
  column: MatrixColumn;
  target: EditableTarget;
  measure: Measure;
  anchor: DOMRect;
  /** The digit that opened it, as in a spreadsheet; null to start from the present value. */
  typed: string | null;
  onClose: () => void;
  onSaved: (saved: SavedCell) => void;
  onHistory: () => void;
}

/** Value and reason beside the cell. Leaving it with something typed keeps that; a save that came second opens both versions. */
export function CellEditor(props: CellEditorProps) {
  const { grid, column, target, anchor } = props;
  const panel = useRef<HTMLDivElement>(null);
  const title = useId();
  const draft = useCellDraft(props);
  const place = useAnchoredPanel(panel, anchor, () => !draft.touched && draft.cancel());
  const cell = cellTitle(grid, column);
  return createPortal(
    <>
      <div
        ref={panel}
        role="dialog"
        aria-labelledby={title}
        tabIndex={-1}
        className={`${beside.panel} ${styles.editor}`}
        style={place.panel}
        onKeyDown={(event) => {
          if (event.key === "Escape") draft.cancel();
          if (event.key === "Tab") keepInside(event, panel.current);
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) draft.submit();
        }}
      >
        <span className={beside.arrow} data-side={place.side} style={place.arrow} />
        <h3 id={title} className={styles.title}>
          {target.targetId === null ? targetEditTexts.add(cell) : targetEditTexts.title(cell)}
        </h3>
        <EditorFields {...props} draft={draft} />
      </div>
      <Conflict {...props} cell={cell} draft={draft} />
    </>,
    document.body,
  );
}

function Conflict({ cell, measure, draft }: CellEditorProps & { cell: string; draft: CellDraft }) {
  const { theirs } = draft;
  const items = theirs
    ? [
        {
          key: cell,
          subject: cell,
          mine: { value: shownValue(draft.value, measure), by: null, at: null, reason: draft.reason },
          theirs: {
            value: shownValue(theirs.value, measure),
            by: theirs.byName,
            at: theirs.at,
            reason: theirs.reason,
          },
        },
      ]
    : [];
  return (
    <ConflictDialog
      items={items}
      usualReasons={targetEditTexts.usual}
      saving={draft.saving}
      error={draft.failure}
      onKeepTheirs={draft.keepTheirs}
      onOverwrite={draft.overwrite}
      onCancel={draft.dismiss}
    />
  );
}
