import { type CSSProperties, useMemo, useRef } from "react";
import { planTexts } from "@/locales";
import type { Finding, Matrix } from "@/shared/api/contract";
import type { MatrixLayout } from "./columns";
import { type Density, rowHeights } from "./density";
import { GridHead } from "./GridHead";
import { GridPanels } from "./GridPanels";
import { BodyRow } from "./GridRows";
import { type GridView, gridView } from "./gridView";
import styles from "./MatrixGrid.module.css";
import type { Measure } from "./measure";
import type { Sort } from "./rows";
import { TotalRows } from "./TotalRows";
import { type Grid, useGrid } from "./useGrid";

interface Props {
  matrix: Matrix;
  layout: MatrixLayout;
  /** The rows to show, already filtered and sorted. */
  rows: Matrix["rows"];
  /** Null where each row has its own. */
  measure: Measure | null;
  density: Density;
  sort: Sort | null;
  onSort: (column: string) => void;
  findings: Finding[] | null;
  /** A cell to open in view: "printed.2027", "5.2025", or a row alone. */
  at: string | null;
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

const smallestWidth = (view: GridView) => sum([...view.leads, view.nature ?? 0, ...view.widths]);

/** Few columns are not drawn apart so far that the eye loses the row. */
const widening = 1.7;

/** Row height, and how much of the scroller its fixed parts cover, so that a focused cell is never below them. */
const sizesOf = (view: GridView, density: Density) =>
  ({
    "--row": `${rowHeights[density]}px`,
    "--leads": `${sum(view.leads)}px`,
    "--totals": view.totals.length,
    maxWidth: smallestWidth(view) * widening,
  }) as CSSProperties;

/** The whole annex as one grid: arrows move, Enter opens the sources behind a figure, Esc closes them. */
export function MatrixGrid({ matrix, layout, rows, measure, density, sort, onSort, findings, at }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const view = useMemo(
    () => gridView(matrix, layout, measure, rows, findings),
    [matrix, layout, measure, rows, findings],
  );
  const grid = useGrid(scroller, view.rows, layout, at);
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      data-density={density}
      style={sizesOf(view, density)}
      onScroll={grid.onScroll}
    >
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is walked by arrow keys is a grid
        role="grid"
        className={styles.grid}
        aria-label={planTexts.matrix.gridLabel(matrix.table.clause, matrix.table.title)}
        aria-describedby="matrix-keys"
        aria-rowcount={view.rows.length + 2}
        style={{ minWidth: smallestWidth(view) }}
        {...grid.tableProps}
      >
        <Columns view={view} />
        <GridHead view={view} sort={sort} onSort={onSort} />
        <Body view={view} grid={grid} />
        {view.measure && <TotalRows view={view} measure={view.measure} active={grid.active} open={grid.open} />}
      </table>
      <span id="matrix-keys" className="visually-hidden">
        {planTexts.matrix.keys}
      </span>
      <GridPanels view={view} grid={grid} />
    </div>
  );
}

function Columns({ view }: { view: GridView }) {
  return (
    <colgroup>
      {view.leads.map((width, index) => (
        <col key={index} style={{ width }} />
      ))}
      {view.nature !== null && <col style={{ width: view.nature }} />}
      {view.layout.columns.map((column, index) => (
        <col key={column.id} style={{ width: view.widths[index] }} />
      ))}
    </colgroup>
  );
}

function Body({ view, grid }: { view: GridView; grid: Grid }) {
  const rows = view.rows.filter(({ total }) => total === null);
  return (
    <tbody>
      {rows.map((entry, index) => (
        <BodyRow
          key={`${entry.row.number}-${entry.row.label}`}
          view={view}
          grid={entry}
          index={index}
          active={grid.active.row === index ? grid.active.column : null}
          open={openAt(grid, index)}
          firstPart={entry.row.partOf !== null && rows[index - 1]?.row.partOf !== entry.row.partOf}
        />
      ))}
    </tbody>
  );
}

/** The column of a row that is open or being changed. */
function openAt({ open, editing }: Grid, row: number): number | null {
  const at = editing ?? open;
  return at?.row === row ? at.column : null;
}
