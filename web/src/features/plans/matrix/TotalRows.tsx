import type { CSSProperties, ReactNode } from "react";
import { planTexts } from "@/locales";
import type { MatrixColumn, YearGroup } from "./columns";
import { FigureCell } from "./GridRows";
import type { GridView } from "./gridView";
import styles from "./MatrixGrid.module.css";
import { amountInMeasure, type Measure } from "./measure";
import type { Position } from "./movement";
import { DifferenceNotes, NoteLink } from "./TotalNotes";
import { differences, type TotalRow } from "./totals";

const texts = planTexts.matrix;

interface Props {
  view: GridView;
  measure: Measure;
  active: Position;
  open: Position | null;
}

/** 合计（计算数）, 合计（文件数） with its difference, 正文目标 with its finding, the plan above: always in view. */
export function TotalRows({ view, ...props }: Props) {
  const first = view.rows.length - view.totals.length;
  return (
    <tfoot>
      {view.totals.map((total, offset) => (
        <Total key={total.key} view={view} total={total} row={first + offset} {...props} />
      ))}
    </tfoot>
  );
}

function Total({ view, measure, active, open, total, row }: Props & { total: TotalRow; row: number }) {
  const { layout } = view;
  const figure = (column: MatrixColumn) => {
    const position = layout.columns.indexOf(column);
    const isAt = (place: Position | null) => place?.row === row && place.column === position;
    return (
      <FigureCell
        key={column.id}
        view={view}
        grid={{ row: total.row, total: total.key }}
        column={column}
        row={row}
        position={position}
        active={isAt(active)}
        open={isAt(open)}
      />
    );
  };
  const below = { "--below": view.rows.length - 1 - row } as CSSProperties;
  return (
    <tr data-total={total.key} aria-rowindex={row + 3} style={below}>
      <th scope="row" colSpan={3} className={styles.totalLead}>
        <span className={styles.totalName}>{texts.rows[total.key]}</span>
        {total.key === "printed" && <DifferenceNotes view={view} measure={measure} />}
      </th>
      {layout.baseline && figure(layout.baseline)}
      {layout.groups.map((group) =>
        total.key === "computed" ? (
          group.columns.map(figure)
        ) : (
          <TargetAndNote key={group.year} view={view} total={total} group={group} measure={measure} figure={figure} />
        ),
      )}
    </tr>
  );
}

interface TargetAndNoteProps {
  view: GridView;
  total: TotalRow;
  group: YearGroup;
  measure: Measure;
  figure: (column: MatrixColumn) => ReactNode;
}

/** These rows have targets only: what follows the target in its year holds the difference or the finding about it. */
function TargetAndNote({ view, total, group, measure, figure }: TargetAndNoteProps) {
  const at = group.columns.findIndex(({ kind }) => kind === "target");
  const target = group.columns[at];
  const rest = group.columns.length - at - 1;
  if (!target) return null;
  const difference =
    total.key === "printed" ? differences(view.matrix).find(({ year }) => year === group.year) : undefined;
  return (
    <>
      {at > 0 && (
        <td
          className={styles.blank}
          colSpan={at}
          data-state={group.state}
          data-opens={group.columns[0]?.opens || undefined}
        />
      )}
      {figure(target)}
      {rest > 0 && (
        <td className={styles.noteCell} colSpan={rest} data-state={group.state}>
          {difference ? (
            <span className={styles.difference}>{texts.difference(amountInMeasure(difference.amount, measure))}</span>
          ) : (
            <NoteLink view={view} total={total.key} year={group.year} measure={measure} roomy={rest > 2} />
          )}
        </td>
      )}
    </>
  );
}
