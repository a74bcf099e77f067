import { Select } from "antd";
import { planTexts } from "@/locales";
import type { PlanTask } from "@/shared/api/contract";
import { SearchBox } from "@/shared/ui/SearchBox";
import shared from "../plans.module.css";
import { type TaskFilter, taskSections, taskUnits } from "./filterTasks";
import styles from "./Tasks.module.css";

interface Props {
  all: PlanTask[];
  shown: PlanTask[];
  filter: TaskFilter;
  onChange: (values: Record<string, string | null>) => void;
}

const texts = planTexts.tasks;

/** Counts in a sentence, and the filters: unit, section, words. */
export function TaskBar({ all, shown, filter, onChange }: Props) {
  const tasks = all.filter(({ kind }) => kind === "task");
  const goals = all.reduce((sum, task) => sum + task.goals.length, 0);
  const safeguards = all.length - tasks.length;
  return (
    <div className={shared.bar}>
      <p className={shared.summary} role="status">
        {texts.summary(tasks.length, goals)}
        {safeguards > 0 && texts.andSafeguards(safeguards)}
        {shown.length !== all.length && texts.filtered(shown.length)}
      </p>
      <div className={styles.filters}>
        <Choices all={all} filter={filter} onChange={onChange} />
        <SearchBox label={texts.search} value={filter.query} onChange={(q) => onChange({ q })} width={160} />
      </div>
    </div>
  );
}

/** Choices that leave nothing to choose are not offered. */
function Choices({ all, filter, onChange }: Omit<Props, "shown">) {
  const sections = taskSections(all).map((section) => ({ value: section, label: texts.sectionName(section) }));
  const units = taskUnits(all).map(({ unitId, printed, count }) => ({
    value: unitId,
    label: texts.unitCount(printed, count),
  }));
  return (
    <>
      {sections.length > 1 && (
        <Select
          className={styles.section}
          aria-label={texts.section}
          value={filter.section ?? ""}
          onChange={(section) => onChange({ section })}
          options={[{ value: "", label: texts.allSections }, ...sections]}
        />
      )}
      {units.length > 0 && (
        <Select
          className={styles.unit}
          aria-label={texts.unit}
          showSearch={{ optionFilterProp: "label" }}
          value={filter.unit ?? ""}
          onChange={(unit) => onChange({ unit })}
          options={[{ value: "", label: texts.allUnits }, ...units]}
        />
      )}
    </>
  );
}
