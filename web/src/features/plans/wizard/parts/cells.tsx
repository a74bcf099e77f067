import { useQuery } from "@tanstack/react-query";
import { DatePicker, Input, InputNumber, Select } from "antd";
import dayjs from "dayjs";
import { planPartTexts, wizardTexts } from "@/locales";
import { dictionaryQuery, unitTreeQuery } from "@/shared/basics/queries";
import { flatten } from "@/shared/basics/unitRows";
import { figureOf } from "../document";
import type { DocumentUnit } from "../types";
import styles from "../wizard.module.css";

export interface CellProps<T> {
  label: string;
  value: T;
  onChange: (value: T) => void;
}

const wide = styles.wide ?? "";

export const TextCell = ({ label, value, onChange, hint }: CellProps<string> & { hint?: string }) => (
  <Input
    aria-label={label}
    maxLength={300}
    placeholder={hint ?? ""}
    value={value}
    onChange={({ target }) => onChange(target.value)}
  />
);

/** A figure as printed; a stroke stands for none. */
export function FigureCell({ label, value, onChange }: CellProps<string | null>) {
  const wrong = Number.isNaN(figureOf(value) ?? 0);
  return (
    <Input
      aria-label={label}
      className={styles.amount ?? ""}
      maxLength={40}
      status={wrong ? "error" : ""}
      title={wrong ? wizardTexts.table.notNumber : ""}
      value={value ?? ""}
      onChange={({ target }) => onChange(target.value || null)}
    />
  );
}

export const YearCell = ({ label, value, onChange, disabled }: CellProps<number | null> & { disabled?: boolean }) => (
  <InputNumber
    aria-label={label}
    className={wide}
    controls={false}
    min={1949}
    max={2100}
    precision={0}
    disabled={disabled ?? false}
    value={value}
    onChange={onChange}
  />
);

export const DayCell = ({ label, value, onChange }: CellProps<string>) => (
  <DatePicker
    aria-label={label}
    className={wide}
    allowClear={false}
    value={dayjs(value)}
    onChange={(day) => day && onChange(day.format("YYYY-MM-DD"))}
  />
);

interface ChoiceProps<T extends string> extends CellProps<T | null> {
  options: Readonly<Record<string, string>>;
  /** What no choice is called; absent where one must be made. */
  none?: string;
  disabled?: boolean;
}

export function ChoiceCell<T extends string>({ label, value, onChange, options, none, disabled }: ChoiceProps<T>) {
  const all = Object.entries(options).map(([code, text]) => ({ value: code, label: text }));
  return (
    <Select
      aria-label={label}
      className={wide}
      popupMatchSelectWidth={false}
      disabled={disabled ?? false}
      value={value ?? ""}
      onChange={(code: string) => onChange((code || null) as T | null)}
      options={none === undefined ? all : [{ value: "", label: none }, ...all]}
    />
  );
}

/** An indicator of the dictionary, with the measure unit people use for it. */
export function IndicatorCell({
  label,
  value,
  onChange,
  none,
}: {
  label: string;
  value: string;
  onChange: (code: string, measureUnit: string) => void;
  none?: string;
}) {
  const { data } = useQuery(dictionaryQuery);
  const entries = data?.indicators ?? [];
  const options = entries.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <Select
      aria-label={label}
      className={wide}
      showSearch={{ optionFilterProp: "label" }}
      popupMatchSelectWidth={false}
      placeholder={planPartTexts.choose}
      value={none === undefined ? value || null : value}
      onChange={(code) => onChange(code ?? "", entries.find((entry) => entry.code === code)?.measureUnit ?? "")}
      options={none === undefined ? options : [{ value: "", label: none }, ...options]}
    />
  );
}

/** A measure unit in which the indicator's figures may stand. */
export function MeasureCell({ label, value, onChange, indicator }: CellProps<string> & { indicator: string }) {
  const { data } = useQuery(dictionaryQuery);
  const units = data?.indicators.find(({ code }) => code === indicator)?.displayUnits ?? [];
  return (
    <Select
      aria-label={label}
      className={wide}
      popupMatchSelectWidth={false}
      value={value}
      onChange={onChange}
      options={units.map(({ name }) => ({ value: name, label: name }))}
    />
  );
}

/** One unit; none is the plan's own. */
export function UnitCell({ label, value, onChange, issued }: CellProps<DocumentUnit | null> & { issued: string }) {
  const { data } = useQuery(unitTreeQuery(issued));
  const units = flatten(data ?? []);
  return (
    <Select
      aria-label={label}
      className={wide}
      showSearch={{ optionFilterProp: "label" }}
      popupMatchSelectWidth={false}
      value={value?.unitId ?? value?.printed ?? ""}
      onChange={(id: string) => {
        const unit = units.find(({ unitId }) => unitId === id);
        onChange(unit ? { unitId: unit.unitId, printed: unit.name } : null);
      }}
      options={[
        { value: "", label: planPartTexts.ownUnit },
        ...units.map(({ unitId, name }) => ({ value: unitId, label: name })),
      ]}
    />
  );
}
