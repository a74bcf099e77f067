import { DatePicker } from "antd";
import dayjs from "dayjs";

interface Props {
  label: string;
  /** First and last day, both inclusive; null leaves that side open. */
  from: string | null;
  to: string | null;
  onChange: (days: { from: string | null; to: string | null }) => void;
}

/** From a day to a day, either side open. */
export function DayRange({ label, from, to, onChange }: Props) {
  const text = (day: dayjs.Dayjs | null | undefined) => day?.format("YYYY-MM-DD") ?? null;
  return (
    <DatePicker.RangePicker
      style={{ width: 250 }}
      aria-label={label}
      allowEmpty={[true, true]}
      value={[from ? dayjs(from) : null, to ? dayjs(to) : null]}
      onChange={(days) => onChange({ from: text(days?.[0]), to: text(days?.[1]) })}
    />
  );
}
