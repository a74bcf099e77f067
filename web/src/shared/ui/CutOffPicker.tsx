import { DatePicker } from "antd";
import dayjs from "dayjs";
import { commonTexts } from "@/locales";
import type { PlanSummary } from "@/shared/api/contract";
import styles from "./CutOffPicker.module.css";

interface Props {
  className?: string | undefined;
  plan: PlanSummary | undefined;
  on: string;
  onChange: (on: string) => void;
}

/** Until which day data count. Quarter ends before the latest data are one click away. */
export function CutOffPicker({ className, plan, on, onChange }: Props) {
  return (
    <DatePicker
      className={className}
      prefix={<span className={styles.name}>{commonTexts.cutOff.on}</span>}
      aria-label={commonTexts.cutOff.on}
      allowClear={false}
      value={on ? dayjs(on) : null}
      minDate={plan ? dayjs(plan.baseDate) : undefined}
      maxDate={plan ? dayjs(plan.to) : undefined}
      presets={presets(plan)}
      onChange={(value) => value && onChange(value.format("YYYY-MM-DD"))}
    />
  );
}

function presets(plan: PlanSummary | undefined) {
  if (!plan?.latestData) return [];
  const latest = dayjs(plan.latestData);
  const quarterEnds = Array.from({ length: 6 }, (_, back) => {
    const month = latest.month() - (latest.month() % 3) - 1 - back * 3;
    return dayjs(new Date(latest.year(), month + 1, 0));
  }).filter((day) => day.isBefore(latest, "day") && !day.isBefore(dayjs(plan.baseDate), "day"));
  return [
    { label: commonTexts.cutOff.latest, value: latest },
    ...quarterEnds.map((day) => ({
      label:
        day.month() === 11
          ? commonTexts.cutOff.yearEnd(day.year())
          : commonTexts.cutOff.quarter(day.year(), Math.floor(day.month() / 3) + 1),
      value: day,
    })),
  ];
}
