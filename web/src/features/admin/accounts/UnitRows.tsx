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
          <UnitRow
            key={unit.unitId}
            unit={unit}
            isMain={index === 0 && units.length > 1}
            disabled={disabled}
            onChange={(part) => change(index, part)}
            onRemove={() => onChange(units.filter((_, at) => at !== index))}
          />
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

interface RowProps {
  unit: Unit;
  isMain: boolean;
  disabled: boolean;
  onChange: (part: Partial<Unit>) => void;
  onRemove: () => void;
}

function UnitRow({ unit, isMain, disabled, onChange, onRemove }: RowProps) {
  return (
    <div className={styles.unitRow}>
      <span>
        {unit.unit}
        {isMain && <span className={styles.quiet}> {texts.mainUnit}</span>}
      </span>
      <Day label={texts.from} value={unit.from} disabled={disabled} onChange={(from) => onChange({ from })} />
      <Day label={texts.to} value={unit.to} disabled={disabled} onChange={(to) => onChange({ to })} />
      {!disabled && (
        <Button type="text" size="small" onClick={onRemove}>
          {texts.remove}
        </Button>
      )}
    </div>
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
