import { useQuery } from "@tanstack/react-query";
import { Button, DatePicker, Select } from "antd";
import dayjs from "dayjs";
import { adminTexts, unitKindTexts } from "@/locales";
import type { Account, UnitChoice } from "@/shared/api/contract";
import styles from "../admin.module.css";
import { unitChoicesQuery } from "../queries";

const texts = adminTexts.detail;
type Unit = Account["units"][number];

interface Props {
  units: Unit[];
  disabled: boolean;
  onChange: (units: Unit[]) => void;
}

/** The units of an account, main unit first, each with the days it belongs to it. */
export function UnitRows({ units, disabled, onChange }: Props) {
  const { data: choices } = useQuery(unitChoicesQuery);
  const change = (index: number, part: Partial<Unit>) =>
    onChange(units.map((unit, at) => (at === index ? { ...unit, ...part } : unit)));
  return (
    <fieldset className={styles.group}>
      <legend>{adminTexts.account.units}</legend>
      <div className={styles.form} style={{ gap: 8 }}>
        {units.map((unit, index) => (
          <div key={unit.unitId} className={styles.unitRow}>
            <span>
              {unit.unit}
              {index === 0 && units.length > 1 && <span className={styles.quiet}> {texts.mainUnit}</span>}
            </span>
            <Day
              label={texts.from}
              value={unit.from}
              disabled={disabled}
              onChange={(from) => change(index, { from })}
            />
            <Day label={texts.to} value={unit.to} disabled={disabled} onChange={(to) => change(index, { to })} />
            {!disabled && (
              <Button type="text" size="small" onClick={() => onChange(units.filter((_, at) => at !== index))}>
                {texts.remove}
              </Button>
            )}
          </div>
        ))}
        {units.length === 0 && disabled && <span className={styles.quiet}>{adminTexts.account.noRoles}</span>}
        {!disabled && (
          <Select
            showSearch={{ optionFilterProp: "label" }}
            aria-label={texts.addUnit}
            placeholder={texts.addUnit}
            value={null}
            options={optionsOf(choices ?? [], units)}
            onChange={(unitId: string | null) => unitId && onChange([...units, newUnit(choices ?? [], unitId)])}
          />
        )}
      </div>
    </fieldset>
  );
}

const newUnit = (choices: readonly UnitChoice[], unitId: string): Unit => ({
  unitId,
  unit: choices.find((choice) => choice.unitId === unitId)?.name ?? unitId,
  from: null,
  to: null,
});

const optionsOf = (choices: readonly UnitChoice[], taken: readonly Unit[]) =>
  choices
    .filter((choice) => taken.every((unit) => unit.unitId !== choice.unitId))
    .map((choice) => ({ value: choice.unitId, label: `${choice.name} · ${unitKindTexts[choice.kind]}` }));

interface DayProps {
  label: string;
  value: string | null;
  disabled: boolean;
  onChange: (day: string | null) => void;
}

function Day({ label, value, disabled, onChange }: DayProps) {
  return (
    <DatePicker
      size="small"
      aria-label={label}
      placeholder={label}
      disabled={disabled}
      value={value ? dayjs(value) : null}
      onChange={(day) => onChange(day ? day.format("YYYY-MM-DD") : null)}
    />
  );
}
