import { memo } from "react";
import { Link } from "react-router";
import { commonTexts, entryTexts } from "@/locales";
import { figureText } from "@/shared/format/figure";
import { formatValue } from "@/shared/format/number";
import { periodText } from "@/shared/format/period";
import shared from "../entry.module.css";
import { entryAddress } from "../tabs";
import { ChangeCell } from "./ChangeCell";
import styles from "./Fill.module.css";
import { issueText } from "./issueText";
import { LineStatus } from "./LineStatus";
import { type Defaults, type Edit, type Line, shownText } from "./lines";
import { StateCell } from "./StateCell";
import type { Checked } from "./useFilling";

export interface EntryLineProps {
  number: number;
  entry: Checked;
  defaults: Defaults;
  /** Each row has its own measure unit. */
  withUnit: boolean;
  running: boolean;
  period: string;
  /** Last values are of several periods: each says its own. */
  withPeriod: boolean;
  onChange: (line: Line, values: Partial<Edit>) => void;
  onReset: (keys: readonly string[]) => void;
}

/** One row of the sheet. */
export const EntryLine = memo(function EntryLine(props: EntryLineProps) {
  const { number, entry, onReset } = props;
  const { line, changed, issues, blocked } = entry;
  return (
    <tr
      data-changed={changed || undefined}
      data-fault={(changed && blocked) || undefined}
      data-level={issues.some(({ level }) => level === "error") ? "error" : undefined}
    >
      <td className={styles.figure}>{number}</td>
      <NameCell line={line} />
      <td className={styles.figure}>
        <LastCell {...props} />
      </td>
      <td className={styles.input}>
        <ValueCell {...props} />
      </td>
      <td className={styles.figure}>
        <ChangeCell entry={entry} />
      </td>
      <td>
        <StateCell {...props} />
      </td>
      <td>
        <SourceCell {...props} />
      </td>
      <td>
        <NoteCell {...props} />
      </td>
      <td className={styles.status}>
        <LineStatus entry={entry} period={props.period} onReset={() => onReset([line.key])} />
      </td>
    </tr>
  );
});

/** The name leads to the value's sources and history. */
function NameCell({ line: { name, hint, indicator, row } }: { line: Line }) {
  const values = entryAddress("values", { indicator: indicator.code, unit: row.unitId });
  return (
    <th scope="row" title={hint}>
      <Link to={values} title={entryTexts.historyOf(name)} className={styles.rowName}>
        {name}
      </Link>
    </th>
  );
}

function LastCell({ entry: { line }, withPeriod }: EntryLineProps) {
  const { last } = line.row;
  if (!last) return <span className={shared.quiet}>{formatValue(null, line.indicator)}</span>;
  return (
    <>
      {withPeriod && <span className={styles.of}>{last.period}</span>}
      <span title={periodText(last.period)}>{formatValue(last.value, line.indicator, line.unit.name)}</span>
    </>
  );
}

function ValueCell(props: EntryLineProps) {
  return (
    <div className={styles.pairCell}>
      <ValueInput {...props} />
      {props.withUnit && <span className={styles.suffix}>{props.entry.line.unit.name}</span>}
    </div>
  );
}

function ValueInput({ entry, onChange, onReset }: EntryLineProps) {
  const { line, edit, changed, issues } = entry;
  const fault = changed && issues.some(({ level }) => level === "error");
  return (
    <input
      className={styles.value}
      inputMode="decimal"
      autoComplete="off"
      aria-label={entryTexts.inputLabel(line.name, line.unit.name)}
      aria-invalid={fault || undefined}
      data-column="value"
      data-line={line.key}
      data-wants={fault || undefined}
      disabled={!line.row.canEdit}
      title={line.demo === null ? undefined : commonTexts.demoHint}
      placeholder={line.demo === null ? undefined : figureText(line.demo, line.unit)}
      value={shownText(line, edit)}
      onChange={(event) => onChange(line, { text: event.target.value })}
      onFocus={(event) => event.target.select()}
      onKeyDown={(event) => {
        if (event.key === "Escape") onReset([line.key]);
      }}
    />
  );
}

function SourceCell({ entry, defaults, onChange }: EntryLineProps) {
  const { line, edit, changed } = entry;
  const stored = line.row.sourceText ?? "";
  return (
    <input
      className={styles.text}
      aria-label={entryTexts.sourceLabel(line.name)}
      data-column="source"
      maxLength={400}
      disabled={!line.row.canEdit}
      placeholder={changed && !stored ? defaults.sourceText || entryTexts.ownSource : stored}
      title={edit?.sourceText || stored || defaults.sourceText}
      value={edit?.sourceText ?? stored}
      onChange={(event) => onChange(line, { sourceText: event.target.value })}
    />
  );
}

/** Note, or the reason where one is asked for; what is wrong stands below. */
function NoteCell({ entry, onChange }: EntryLineProps) {
  const { line, edit, changed, issues, reasonNeeded } = entry;
  const asked = changed && reasonNeeded;
  const empty = asked && !edit?.reason?.trim();
  const fault = issues.some(({ level }) => level === "error");
  const field = asked ? "reason" : "note";
  const stored = asked ? "" : (line.row.note ?? "");
  return (
    <>
      <input
        className={styles.text}
        aria-label={asked ? entryTexts.reasonLabel(line.name) : entryTexts.noteLabel(line.name)}
        aria-invalid={empty || undefined}
        data-column="note"
        data-wants={(empty && !fault) || undefined}
        data-asked={asked || undefined}
        maxLength={500}
        disabled={!line.row.canEdit}
        placeholder={asked ? entryTexts.reasonPlaceholder : changed ? entryTexts.notePlaceholder : ""}
        value={edit?.[field] ?? stored}
        onChange={(event) => onChange(line, { [field]: event.target.value })}
      />
      <Issues entry={entry} />
    </>
  );
}

function Issues({ entry: { line, changed, issues } }: { entry: Checked }) {
  if (!changed) return null;
  return (
    <>
      {issues.map((issue) => (
        <small key={issue.code} className={styles.issue} data-level={issue.level}>
          {issueText(issue, line)}
        </small>
      ))}
    </>
  );
}
