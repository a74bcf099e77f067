import { CloseOutlined, EditOutlined, HistoryOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useId, useRef } from "react";
import { createPortal } from "react-dom";
import { Link } from "react-router";
import { commonTexts, planTexts, targetEditTexts } from "@/locales";
import { boardAddress } from "../addresses";
import beside from "./BesideCell.module.css";
import styles from "./CellPanels.module.css";
import { cellOf, type MatrixColumn } from "./columns";
import { cellFacts, cellTitle, clauseOf, columnName, type GridRow, indicatorOf } from "./facts";
import type { GridView } from "./gridView";
import type { Measure } from "./measure";
import { SourceList } from "./SourceList";
import { keepInside, useAnchoredPanel } from "./useAnchoredPanel";

interface Props {
  view: GridView;
  grid: GridRow;
  column: MatrixColumn;
  measure: Measure;
  anchor: DOMRect;
  onClose: () => void;
  /** Null where the reader may not change the figure. */
  onEdit: (() => void) | null;
  /** Null where there is no target to have one. */
  onHistory: (() => void) | null;
}

const texts = planTexts.matrix;

/** What stands behind a figure: where the document says it, how it is reckoned, and every source side by side. */
export function CellSources({ anchor, onClose, ...props }: Props) {
  const { view, grid, column } = props;
  const panel = useRef<HTMLDivElement>(null);
  const title = useId();
  const place = useAnchoredPanel(panel, anchor, onClose);
  return createPortal(
    <div
      ref={panel}
      role="dialog"
      aria-labelledby={title}
      tabIndex={-1}
      className={`${beside.panel} ${styles.sources}`}
      style={place.panel}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
        if (event.key === "Tab") keepInside(event, panel.current);
      }}
    >
      <span className={beside.arrow} data-side={place.side} style={place.arrow} />
      <header className={styles.head}>
        <h3 id={title}>
          {cellTitle(grid, column)} {columnName(column, view.matrix)}
        </h3>
        {cellOf(grid.row, column)?.edited && <span className={styles.edited}>{texts.edited}</span>}
        <button type="button" className={styles.close} onClick={onClose} aria-label={texts.close}>
          <CloseOutlined />
        </button>
      </header>
      <Content {...props} />
    </div>,
    document.body,
  );
}

function Content({ view: { matrix }, grid, column, measure, onEdit, onHistory }: Omit<Props, "anchor" | "onClose">) {
  const indicator = indicatorOf(matrix, grid.row);
  const unit = grid.total === null ? grid.row.unit : null;
  const facts = [...cellFacts(matrix, grid, column, measure), { label: texts.clause, value: clauseOf(matrix, grid) }];
  return (
    <>
      <dl className={styles.facts}>
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {grid.total === "computed" && <p className={styles.plainLine}>{texts.sumOf(matrix.rows.length)}</p>}
      {unit && indicator && column.state !== "future" && (
        <SourceList indicator={indicator} unit={unit.unitId} year={column.year} on={matrix.on} measure={measure} />
      )}
      {(onEdit || onHistory) && <Acts onEdit={onEdit} onHistory={onHistory} />}
      {indicator && (
        <footer className={styles.foot}>
          <span title={indicator.definition}>
            {[indicator.definition, indicator.scope].filter(Boolean).join(commonTexts.semicolon)}
          </span>
          {unit && (
            <Link
              to={boardAddress(matrix.planId, indicator.code, matrix.table.rowsAre === "units" ? unit.unitId : null)}
            >
              {texts.toBoard}
            </Link>
          )}
        </footer>
      )}
    </>
  );
}

function Acts({ onEdit, onHistory }: Pick<Props, "onEdit" | "onHistory">) {
  return (
    <div className={styles.acts}>
      {onEdit && (
        <Button size="small" icon={<EditOutlined />} onClick={onEdit}>
          {targetEditTexts.act}
        </Button>
      )}
      {onHistory && (
        <Button size="small" icon={<HistoryOutlined />} onClick={onHistory}>
          {targetEditTexts.history}
        </Button>
      )}
    </div>
  );
}
