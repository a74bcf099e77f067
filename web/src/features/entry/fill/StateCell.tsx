import { entryTexts } from "@/locales";
import type { ObservationState } from "@/shared/api/contract";
import { statesFor } from "./DefaultsRow";
import type { EntryLineProps } from "./EntryLine";
import styles from "./Fill.module.css";

/** 预估, 快报, 年报, 终值: the line's own, else the one of the whole filling. */
export function StateCell({ entry: { line, edit, changed }, defaults, running, onChange }: EntryLineProps) {
  const current = edit?.state ?? line.row.state ?? (changed ? defaults.state : null);
  const usual = statesFor(running);
  const choices = current === null || usual.includes(current) ? usual : [current, ...usual];
  return (
    <select
      className={styles.choice}
      aria-label={entryTexts.stateLabel(line.name)}
      data-column="state"
      disabled={!line.row.canEdit || (current === null && !changed)}
      value={current ?? ""}
      onChange={(event) => onChange(line, { state: event.target.value as ObservationState })}
    >
      {current === null && <option value="">{""}</option>}
      {choices.map((state) => (
        <option key={state} value={state}>
          {entryTexts.shortStates[state]}
        </option>
      ))}
    </select>
  );
}
