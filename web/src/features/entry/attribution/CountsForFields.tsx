import { DatePicker } from "antd";
import dayjs from "dayjs";
import { useId } from "react";
import { attributionTexts } from "@/locales";
import styles from "../dialogs.module.css";
import { UnitSelect } from "../UnitSelect";

export interface CountsForDraft {
  countsForUnitId: string;
  from: string | null;
  to: string | null;
}

interface Props {
  counts: CountsForDraft;
  onChange: (values: Partial<CountsForDraft>) => void;
}

const texts = attributionTexts;
const days = [
  { key: "from", name: texts.from, hint: texts.openFrom },
  { key: "to", name: texts.to, hint: texts.openTo },
] as const;

/** For which unit, from when to when. */
export function CountsForFields({ counts, onChange }: Props) {
  const id = useId();
  return (
    <dl className={styles.facts}>
      <dt>
        <label htmlFor={`${id}-unit`}>{texts.countsFor}</label>
      </dt>
      <dd>
        <UnitSelect
          plain
          id={`${id}-unit`}
          label={texts.countsFor}
          className={styles.full}
          value={counts.countsForUnitId}
          onChange={(countsForUnitId) => onChange({ countsForUnitId })}
        />
      </dd>
      {days.map(({ key, name, hint }) => (
        <div key={key} className={styles.row}>
          <dt>
            <label htmlFor={`${id}-${key}`}>{name}</label>
          </dt>
          <dd>
            <DatePicker
              id={`${id}-${key}`}
              value={counts[key] ? dayjs(counts[key]) : null}
              onChange={(day) => onChange({ [key]: day ? day.format("YYYY-MM-DD") : null })}
            />{" "}
            <span className={styles.change}>{hint}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
