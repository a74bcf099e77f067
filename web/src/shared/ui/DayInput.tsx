import { DatePicker } from "antd";
import dayjs from "dayjs";
import styles from "./FormDialog.module.css";

interface Props {
  id: string;
  value: string | null;
  onChange: (day: string | null) => void;
}

/** A day as YYYY-MM-DD; null where none is chosen. */
export function DayInput({ id, value, onChange }: Props) {
  return (
    <DatePicker
      id={id}
      className={styles.full ?? ""}
      value={value ? dayjs(value) : null}
      onChange={(day) => onChange(day ? day.format("YYYY-MM-DD") : null)}
    />
  );
}
