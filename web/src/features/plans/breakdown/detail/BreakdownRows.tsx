import { breakdownTexts } from "@/locales";
import { formatNumber, formatPercent, missing, signed } from "@/shared/format/number";
import { amountInMeasure, type Measure } from "../../matrix/measure";
import type { Breakdown, BreakdownRow, Cell } from "../model";
import type { Show } from "./BreakdownGrid";
import styles from "./BreakdownGrid.module.css";
import { FigureCell } from "./FigureCell";
import { growthOf, shareOf } from "./figures";
import { baseColumn } from "./pasteBlock";
import type { CellKeys } from "./useCellKeys";
import type { Cells } from "./useCells";

const texts = breakdownTexts.detail;

interface Props {
  breakdown: Breakdown;
  measure: Measure;
  show: Show;
  cells: Cells;
  keys: CellKeys;
}

export function BreakdownRows({ breakdown, ...props }: Props) {
  return (
    <tbody>
      {breakdown.units.map((row, index) => (
        <UnitRow key={row.unitId} breakdown={breakdown} row={row} index={index} {...props} />
      ))}
    </tbody>
  );
}

interface RowProps extends Props {
  row: BreakdownRow;
  index: number;
}

function UnitRow(props: RowProps) {
  const { breakdown, row } = props;
  return (
    <tr>
      <th scope="row" className={styles.lead} title={row.unit}>
        {row.unit}
      </th>
      <BaseCell {...props} />
      {breakdown.method === "growth-factor" && (
        <td data-quiet={row.factor === null || undefined}>
          {formatNumber(row.factor ?? breakdown.settings.factor, 3)}
        </td>
      )}
      {row.cells.map((cell, column) => (
        <YearCells key={cell.year} {...props} cell={cell} column={column} />
      ))}
      <td data-opens className={styles.beside}>
        {signed(formatPercent(row.growth === null ? null : row.growth - 1))}
      </td>
    </tr>
  );
}

function BaseCell({ row, index, ...props }: RowProps) {
  if (!props.cells.canEditBases)
    return (
      <td title={row.baseSource ?? undefined}>
        {row.base === null ? missing : amountInMeasure(row.base, props.measure)}
      </td>
    );
  return (
    <FigureCell
      {...props}
      at={{ row: index, column: baseColumn }}
      unitId={row.unitId}
      year={null}
      label={texts.editBase(row.unit, props.breakdown.baseYear)}
      title={row.baseSource ?? undefined}
    />
  );
}

interface CellProps extends RowProps {
  cell: Cell;
  column: number;
}

function YearCells(props: CellProps) {
  const { breakdown, row, index, cell, column, show } = props;
  const beside = show === "growth" ? signed(formatPercent(growthOf(row, column))) : "";
  return (
    <>
      <FigureCell
        {...props}
        at={{ row: index, column }}
        unitId={row.unitId}
        year={cell.year}
        label={texts.edit(row.unit, cell.year)}
      />
      {show !== "target" && (
        <td className={styles.beside}>
          {show === "growth" ? beside : formatPercent(shareOf(row, column, breakdown.totals))}
        </td>
      )}
    </>
  );
}
