import { DatePicker } from "antd";
import dayjs from "dayjs";
import { useId } from "react";
import { periodTexts } from "@/locales";
import styles from "../dialogs.module.css";

export interface PeriodDates {
  opensOn: string | null;
  closesOn: string | null;
}

interface Props {
  dates: PeriodDates;
  onChange: (values: Partial<PeriodDates>) => void;
}

const fields = [
  { key: "opensOn", name: periodTexts.opensOn, hint: periodTexts.opensHint },
  { key: "closesOn", name: periodTexts.closesOn, hint: periodTexts.closesHint },
] as const;

/** First and last day of reporting. */
export function DateFields({ dates, onChange }: Props) {
  const id = useId();
  return (
    <dl className={styles.facts}>
      {fields.map(({ key, name, hint }) => (
        <div key={key} className={styles.row}>
          <dt>
            <label htmlFor={`${id}-${key}`}>{name}</label>
          </dt>
          <dd>
            <DatePicker
              id={`${id}-${key}`}
              value={dates[key] ? dayjs(dates[key]) : null}
              onChange={(day) => onChange({ [key]: day ? day.format("YYYY-MM-DD") : null })}
            />{" "}
            <span className={styles.change}>{hint}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
