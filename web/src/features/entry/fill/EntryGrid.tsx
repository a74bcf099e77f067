import { App } from "antd";
import { type ClipboardEvent, type KeyboardEvent, useRef } from "react";
import { commonTexts, entryTexts } from "@/locales";
import type { IndicatorRef } from "@/shared/api/contract";
import { clipboardRows } from "@/shared/format/clipboard";
import { periodText } from "@/shared/format/period";
import { EntryLine } from "./EntryLine";
import styles from "./Fill.module.css";
import { isAdditive } from "./lines";
import { layRows } from "./pasteColumn";
import { TotalLine } from "./TotalLine";
import type { Filling } from "./useFilling";

interface Props {
  filling: Filling;
  /** Rows are one unit's indicators. */
  byUnit: boolean;
  additive: IndicatorRef | undefined;
  /** The period is not over: estimates only. */
  running: boolean;
  period: string;
  /** Leaving a field: a good moment to keep the draft. */
  onBlur: () => void;
}

const names = entryTexts.columns;

/** The sheet to type in. Enter and the arrows go up and down a column, Tab goes on, Esc takes a line back. */
export function EntryGrid({ filling, byUnit, additive, running, period, onBlur }: Props) {
  const table = useRef<HTMLTableElement>(null);
  const paste = usePaste(filling);
  const lastPeriod = onlyLastPeriod(filling.checked);
  return (
    <div className={styles.scroll}>
      <table
        ref={table}
        className={styles.grid}
        aria-label={entryTexts.tabs.fill}
        onKeyDown={(event) => moveBy(event, table.current)}
        onPaste={paste}
        onBlur={onBlur}
      >
        <Columns />
        <Head byUnit={byUnit} lastPeriod={lastPeriod} />
        <tbody>
          {filling.checked.map((entry, index) => (
            <EntryLine
              key={entry.line.key}
              number={index + 1}
              entry={entry}
              defaults={filling.defaults}
              withUnit={byUnit}
              running={running}
              period={period}
              withPeriod={lastPeriod === null}
              onChange={filling.change}
              onReset={filling.reset}
            />
          ))}
        </tbody>
        {additive && isAdditive(additive) && filling.checked.length > 1 && <TotalLine filling={filling} />}
      </table>
    </div>
  );
}

function Head({ byUnit, lastPeriod }: { byUnit: boolean; lastPeriod: string | null }) {
  return (
    <thead>
      <tr>
        <th className={styles.figure}>{names.no}</th>
        <th>{byUnit ? names.indicator : names.name}</th>
        <th className={styles.figure}>
          {names.last}
          {lastPeriod && <small>{periodText(lastPeriod)}</small>}
        </th>
        <th className={styles.figure}>{names.value}</th>
        <th className={styles.figure}>{names.change}</th>
        <th>{names.state}</th>
        <th>{names.source}</th>
        <th>{names.note}</th>
        <th>{names.status}</th>
      </tr>
    </thead>
  );
}

/** The period of every last value, where it is one: then it stands once in the heading. */
function onlyLastPeriod(checked: Filling["checked"]): string | null {
  const periods = new Set(checked.flatMap(({ line }) => line.row.last?.period ?? []));
  return periods.size === 1 ? ([...periods][0] ?? null) : null;
}

function Columns() {
  return (
    <colgroup>
      <col className={styles.noColumn} />
      <col className={styles.nameColumn} />
      <col className={styles.lastColumn} />
      <col className={styles.valueColumn} />
      <col className={styles.changeColumn} />
      <col className={styles.stateColumn} />
      <col className={styles.sourceColumn} />
      <col />
      <col className={styles.statusColumn} />
    </colgroup>
  );
}

/** Several lines on the clipboard are laid over the rows; one value is the browser's business. */
function usePaste(filling: Filling) {
  const { message } = App.useApp();
  return (event: ClipboardEvent<HTMLTableElement>) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-column="value"]');
    const rows = clipboardRows(event.clipboardData.getData("text/plain"));
    if (!cell?.dataset.line || (rows.length < 2 && (rows[0]?.length ?? 0) < 2)) return;
    event.preventDefault();
    const lines = filling.checked.map(({ line }) => line).filter(({ row }) => row.canEdit);
    const { texts, unknown, surplus } = layRows(rows, lines, cell.dataset.line);
    filling.paste(texts, lines);
    if (texts.size > 0) message.success(entryTexts.pasted(texts.size));
    if (unknown.length > 0) message.warning(entryTexts.pastedUnknown(unknown.join(commonTexts.enumeration)), 6);
    if (surplus > 0) message.warning(entryTexts.pastedSurplus(surplus), 6);
  };
}

const steps: Record<string, number> = { ArrowDown: 1, Enter: 1, ArrowUp: -1 };

/** Up and down within a column of fields. */
function moveBy(event: KeyboardEvent<HTMLTableElement>, table: HTMLTableElement | null) {
  const from = event.target as HTMLElement;
  const step = event.key === "Enter" && event.shiftKey ? -1 : steps[event.key];
  // While Chinese is being composed, Enter and the arrows belong to the input method.
  if (!step || !table || event.nativeEvent.isComposing || from.tagName !== "INPUT") return;
  const column = from.dataset.column;
  if (!column) return;
  const cells = [...table.querySelectorAll<HTMLInputElement>(`input[data-column="${column}"]:not(:disabled)`)];
  const to = cells[cells.indexOf(from as HTMLInputElement) + step];
  event.preventDefault();
  to?.focus();
  to?.select();
}
