import { memo } from "react";
import { planTexts } from "@/locales";
import type { BandScale, MatrixRow } from "@/shared/api/contract";
import { BandGlyph } from "@/shared/ui/BandGlyph";
import { bandColors, bandWord } from "@/shared/ui/bands";
import { cellOf, type MatrixColumn } from "./columns";
import { EditedFigure as Edited, Pencil } from "./editing/CellMarks";
import { editableTarget } from "./editing/editableTarget";
import { cellTitle, type GridRow } from "./facts";
import { type GridView, measureOf } from "./gridView";
import styles from "./MatrixGrid.module.css";
import { type CellText, cellText } from "./text";

const texts = planTexts.matrix;

interface BodyRowProps {
  view: GridView;
  grid: GridRow;
  index: number;
  active: number | null;
  open: number | null;
  /** The first of the rows that are part of another: it carries 其中. */
  firstPart: boolean;
}

/** A row of the annex. */
export const BodyRow = memo(function BodyRow({ view, grid, index, active, open, firstPart }: BodyRowProps) {
  return (
    <tr aria-rowindex={index + 3}>
      <LeadCells view={view} grid={grid} firstPart={firstPart} />
      {view.layout.columns.map((column, position) => (
        <FigureCell
          key={column.id}
          view={view}
          grid={grid}
          column={column}
          row={index}
          position={position}
          active={active === position}
          open={open === position}
        />
      ))}
    </tr>
  );
});

/** Number, name, and who answers for it or in what it is measured: they stay when the figures scroll. */
function LeadCells({ view, grid, firstPart }: Pick<BodyRowProps, "view" | "grid" | "firstPart">) {
  const { row } = grid;
  const [number = 0, name = 0] = view.leads;
  return (
    <>
      <td className={styles.lead} data-center style={{ left: 0 }}>
        {row.number}
      </td>
      <th
        scope="row"
        className={styles.lead}
        data-name
        data-part={row.partOf !== null || undefined}
        style={{ left: number }}
        title={row.label}
      >
        {firstPart && <span className={styles.partOf}>{texts.partOf}</span>}
        {row.label}
      </th>
      <td className={styles.lead} data-last style={{ left: number + name }} title={row.responsible ?? undefined}>
        {view.matrix.table.rowsAre === "units" ? <Responsible row={row} /> : measureOf(view, grid).name}
      </td>
      {view.nature !== null && <td className={styles.nature}>{row.nature && texts.natures[row.nature]}</td>}
    </>
  );
}

function Responsible({ row }: { row: MatrixRow }) {
  if (!row.targetOnly) return row.responsible;
  return (
    <span className={styles.targetOnly} title={texts.targetOnlyHint}>
      {texts.targetOnly}
    </span>
  );
}

export interface FigureCellProps {
  view: GridView;
  grid: GridRow;
  column: MatrixColumn;
  /** Its place among what the arrow keys walk. */
  row: number;
  position: number;
  active: boolean;
  open: boolean;
}

/** One figure. */
export function FigureCell({ view, grid, column, row, position, active, open }: FigureCellProps) {
  const measure = measureOf(view, grid);
  const text = cellText(grid, column, measure, view.basis);
  const cell = column.kind === "target" ? cellOf(grid.row, column) : null;
  const editable = editableTarget(view.matrix, grid, column) !== null;
  return (
    <td
      className={styles.figure}
      data-row={row}
      data-column={position}
      data-state={column.state}
      data-kind={column.kind}
      data-opens={column.opens || undefined}
      data-tone={text.tone}
      data-edited={cell?.edited || undefined}
      data-editable={editable || undefined}
      data-open={open || undefined}
      tabIndex={active ? 0 : -1}
    >
      {text.band ? (
        <Banded text={text} band={text.band} scale={view.matrix.scale} />
      ) : cell?.edited ? (
        <Edited cell={cell} measure={measure} text={text.text} />
      ) : (
        text.text
      )}
      {editable && <Pencil cell={cellTitle(grid, column)} />}
    </td>
  );
}

/** The band stands as glyph, in the running year as glyph and word; the word is always there to be read out. */
function Banded({ text, band, scale }: { text: CellText; band: NonNullable<CellText["band"]>; scale: BandScale }) {
  const word = bandWord(band, scale);
  return (
    <span className={styles.banded}>
      <BandGlyph band={band} scale={scale} />
      {text.word ? (
        <span style={{ color: bandColors(band, scale).text }}>{word}</span>
      ) : (
        <span className="visually-hidden">{word}</span>
      )}
      <span className={styles.bandedFigure}>{text.text}</span>
    </span>
  );
}
