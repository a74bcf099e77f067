import { DatePicker, Input, Select } from "antd";
import dayjs from "dayjs";
import { useId } from "react";
import { entryTexts, stateTexts } from "@/locales";
import type { ObservationState } from "@/shared/api/contract";
import { useSession } from "@/shared/session/session";
import styles from "./Fill.module.css";
import type { Defaults } from "./lines";

interface Props {
  defaults: Defaults;
  onChange: (values: Partial<Defaults>) => void;
  /** The period is not over: estimates only. */
  running: boolean;
}

const states = ["estimate", "flash", "annual-report", "final"] as const satisfies readonly ObservationState[];

export const statesFor = (running: boolean): readonly ObservationState[] => (running ? ["estimate"] : states);

/** What holds for the whole filling: nobody types the same source thirty times. */
export function DefaultsRow({ defaults, onChange, running }: Props) {
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
        options={statesFor(running).map((state) => ({ value: state, label: stateTexts[state] }))}
      />
    </div>
  );
}
