import { PushpinFilled } from "@ant-design/icons";
import { breakdownTexts } from "@/locales";
import { formatNumber, formatPercent, missing, signed } from "@/shared/format/number";
import { amountInMeasure, type Measure } from "../../matrix/measure";
import type { Breakdown, BreakdownRow, Cell } from "../model";
import type { Show } from "./BreakdownGrid";
import styles from "./BreakdownGrid.module.css";
import { CellInput } from "./CellInput";
import { growthOf, shareOf } from "./figures";
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
  const { breakdown, row, measure } = props;
  return (
    <tr>
      <th scope="row" className={styles.lead} title={row.unit}>
        {row.unit}
      </th>
      <td title={row.baseSource ?? undefined}>{row.base === null ? missing : amountInMeasure(row.base, measure)}</td>
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

interface CellProps extends RowProps {
  cell: Cell;
  column: number;
}

function YearCells(props: CellProps) {
  const { breakdown, row, column, show } = props;
  const beside = show === "growth" ? signed(formatPercent(growthOf(row, column))) : "";
  return (
    <>
      <TargetCell {...props} />
      {show !== "target" && (
        <td className={styles.beside}>
          {show === "growth" ? beside : formatPercent(shareOf(row, column, breakdown.totals))}
        </td>
      )}
    </>
  );
}

/** A unit's target of a year: pinned where set by hand, typed into in place. */
function TargetCell({ row, index, cell, column, measure, cells, keys, breakdown }: CellProps) {
  const at = { row: index, column };
  const waiting = cells.waitingAt(row.unitId, cell.year);
  const shown = waiting ?? cell;
  const isOpen = keys.open?.row === index && keys.open.column === column;
  const isActive = keys.active.row === index && keys.active.column === column;
  return (
    <td
      className={styles.cell}
      data-opens
      data-at={`${index}.${column}`}
      data-editable={cells.canEdit || undefined}
      data-waiting={waiting !== null || undefined}
      tabIndex={isActive ? 0 : -1}
      onFocus={(event) => event.target === event.currentTarget && keys.setActive(at)}
      onKeyDown={(event) => !isOpen && event.target === event.currentTarget && keys.onKeyDown(event, at)}
      onClick={() => !isOpen && keys.edit(at)}
    >
      {isOpen ? (
        <CellInput
          label={texts.edit(row.unit, cell.year)}
          value={shown.value}
          typed={keys.open?.typed ?? null}
          indicator={breakdown.indicator}
          measure={measure}
          onSave={(value) => cells.change({ unitId: row.unitId, year: cell.year, value, byHand: true })}
          onLeave={(key) => keys.leave(at, key)}
        />
      ) : (
        <>
          {shown.byHand && <Pin />}
          {shown.value === null ? missing : amountInMeasure(shown.value, measure)}
        </>
      )}
    </td>
  );
}

const Pin = () => (
  <span className={styles.pin} title={texts.byHandHint}>
    <PushpinFilled />
    <span className="visually-hidden">{texts.byHand}</span>
  </span>
);
