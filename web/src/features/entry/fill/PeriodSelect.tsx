import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { entryTexts } from "@/locales";
import type { PlanSummary } from "@/shared/api/contract";
import { yearOf } from "@/shared/format/date";
import { periodText } from "@/shared/format/period";
import { useSession } from "@/shared/session/session";
import shared from "../entry.module.css";
import { periodsQuery } from "../periods/queries";
import styles from "./Fill.module.css";
import { periodChoices } from "./periodChoices";

interface Props {
  plan: PlanSummary;
  value: string;
  onChange: (period: string) => void;
}

const texts = entryTexts.periodGroups;

/** Periods that were opened for reporting first, with their state; then years, quarters and months up to today. */
export function PeriodSelect({ plan, value, onChange }: Props) {
  const { today } = useSession();
  const { data: opened = [] } = useQuery(periodsQuery);
  const names = new Set(opened.map(({ period }) => period));
  const { years, quarters, months } = periodChoices(today, yearOf(plan.baseDate));
  const plain = (periods: string[]) =>
    [...periods].filter((period) => !names.has(period)).map((period) => ({ value: period, label: periodText(period) }));
  const stated = [...opened]
    .filter(({ period }, index) => opened.findIndex((other) => other.period === period) === index)
    .sort((a, b) => b.periodEnd.localeCompare(a.periodEnd))
    .map(({ period, state }) => ({ value: period, label: `${periodText(period)} · ${entryTexts.periodState[state]}` }));
  const known = [...names, ...years, ...quarters, ...months].includes(value);
  const groups = [
    { label: texts.opened, options: stated },
    { label: texts.quarters, options: plain(quarters) },
    { label: texts.years, options: plain(known ? years : [...years, value]) },
    { label: texts.months, options: plain(months) },
  ];
  return (
    <Select
      className={styles.periodSelect}
      prefix={<span className={shared.name}>{entryTexts.period}</span>}
      aria-label={entryTexts.period}
      popupMatchSelectWidth={false}
      showSearch={{ optionFilterProp: "label" }}
      value={value}
      onChange={onChange}
      options={groups.filter(({ options }) => options.length > 0)}
    />
  );
}
