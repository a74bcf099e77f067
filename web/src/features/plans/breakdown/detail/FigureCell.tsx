import { PushpinFilled } from "@ant-design/icons";
import { breakdownTexts } from "@/locales";
import { missing } from "@/shared/format/number";
import { amountInMeasure, type Measure } from "../../matrix/measure";
import type { Position } from "../../matrix/movement";
import type { Breakdown } from "../model";
import styles from "./BreakdownGrid.module.css";
import { CellInput } from "./CellInput";
import { isBlock, typed } from "./pasteBlock";
import type { CellKeys } from "./useCellKeys";
import { type Cells, storedAt } from "./useCells";

const texts = breakdownTexts.detail;

interface Props {
  breakdown: Breakdown;
  measure: Measure;
  cells: Cells;
  keys: CellKeys;
  at: Position;
  unitId: string;
  /** null is the base. */
  year: number | null;
  label: string;
  title?: string | undefined;
}

/** A figure of the grid, typed or pasted into in place: a target, pinned where set by hand, or a base. */
export function FigureCell(props: Props) {
  const { cells, keys, at, unitId, year, title } = props;
  const isOpen = keys.open?.row === at.row && keys.open.column === at.column;
  const isActive = keys.active.row === at.row && keys.active.column === at.column;
  const isLast = cells.last?.some((cell) => cell.unitId === unitId && cell.year === year);
  return (
    <td
      className={styles.cell}
      title={title}
      data-opens={year !== null || undefined}
      data-at={`${at.row}.${at.column}`}
      data-editable={cells.canEdit || undefined}
      data-waiting={cells.waitingAt(unitId, year) !== null || undefined}
      data-last={isLast || undefined}
      tabIndex={isActive ? 0 : -1}
      onFocus={(event) => event.target === event.currentTarget && keys.setActive(at)}
      onKeyDown={(event) => !isOpen && event.target === event.currentTarget && keys.onKeyDown(event, at)}
      onPaste={(event) => (!isOpen || isBlock(event.clipboardData.getData("text"))) && keys.paste(event, at)}
      onClick={() => !isOpen && keys.edit(at)}
    >
      <Figure {...props} isOpen={isOpen} />
    </td>
  );
}

function Figure({ breakdown, measure, cells, keys, at, unitId, year, label, isOpen }: Props & { isOpen: boolean }) {
  const shown = cells.waitingAt(unitId, year) ?? storedAt(breakdown, unitId, year);
  if (isOpen)
    return (
      <CellInput
        label={label}
        value={shown.value}
        typed={keys.open?.typed ?? null}
        indicator={breakdown.indicator}
        measure={measure}
        onSave={(value) => cells.change(typed({ unitId, year, value, byHand: true }))}
        onLeave={(key) => keys.leave(at, key)}
      />
    );
  const lacks = year === null && shown.value === null && cells.canEditBases;
  return (
    <>
      {year !== null && shown.byHand && <Pin />}
      {lacks ? <span className={styles.lacks}>{texts.enterBase}</span> : figure(shown.value, measure)}
    </>
  );
}

const figure = (value: number | null, measure: Measure) => (value === null ? missing : amountInMeasure(value, measure));

const Pin = () => (
  <span className={styles.pin} title={texts.byHandHint}>
    <PushpinFilled />
    <span className="visually-hidden">{texts.byHand}</span>
  </span>
);
