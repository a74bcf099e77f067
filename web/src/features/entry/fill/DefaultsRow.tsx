import { DatePicker, Input, Select } from "antd";
import dayjs from "dayjs";
import { useId } from "react";
import { entryTexts, stateTexts } from "@/locales";
import type { ObservationState } from "@/shared/api/contract";
import { useSession } from "@/shared/session/session";
import styles from "../entry.module.css";
import type { Defaults } from "./lines";

interface Props {
  defaults: Defaults;
  onChange: (values: Partial<Defaults>) => void;
  missing?: boolean;
}

export const states = ["estimate", "flash", "annual-report", "final"] as const satisfies readonly ObservationState[];

/** What holds for the whole filling: nobody types the same source thirty times. */
export function DefaultsRow({ defaults, onChange, missing }: Props) {
  const id = useId();
  const { today } = useSession();
  return (
    <div className={styles.defaults} role="group" aria-label={entryTexts.defaults}>
      <label htmlFor={`${id}-source`}>{entryTexts.defaultSource}</label>
      <Input
        id={`${id}-source`}
        className={styles.defaultSource ?? ""}
        placeholder={entryTexts.defaultSourceExample}
        maxLength={400}
        value={defaults.sourceText}
        status={missing ? "error" : ""}
        aria-invalid={missing || undefined}
        onChange={(event) => onChange({ sourceText: event.target.value })}
      />
      <label htmlFor={`${id}-date`}>{entryTexts.defaultSourceDate}</label>
      <DatePicker
        id={`${id}-date`}
        maxDate={dayjs(today)}
        value={defaults.sourceDate ? dayjs(defaults.sourceDate) : null}
        onChange={(day) => onChange({ sourceDate: day ? day.format("YYYY-MM-DD") : null })}
      />
      <label htmlFor={`${id}-state`}>{entryTexts.defaultState}</label>
      <Select
        id={`${id}-state`}
        className={styles.defaultState ?? ""}
        value={defaults.state}
        onChange={(state: ObservationState) => onChange({ state })}
        options={states.map((state) => ({ value: state, label: stateTexts[state] }))}
      />
    </div>
  );
}
