import { useQuery } from "@tanstack/react-query";
import { Checkbox, Input, Select } from "antd";
import type { ReactNode } from "react";
import { comparatorTexts, wizardTexts } from "@/locales";
import { dictionaryQuery } from "@/shared/basics/queries";
import { overYears, yearOfDay } from "./document";
import type { DocumentTable, PlanDocument } from "./types";
import styles from "./wizard.module.css";

const texts = wizardTexts.table;

interface Props {
  plan: PlanDocument;
  table: DocumentTable;
  onChange: (table: DocumentTable) => void;
}

/** Title, place, measure unit and columns of a table. */
export function TableFields({ plan, table, onChange }: Props) {
  const { data } = useQuery(dictionaryQuery);
  const units = data?.indicators.find(({ code }) => code === table.indicator)?.displayUnits ?? [];
  return (
    <div className={styles.tools}>
      <TextField table={table} name="title" width={340} onChange={onChange} />
      <TextField table={table} name="clause" width={110} onChange={onChange} />
      <TextField table={table} name="unitHeading" width={120} onChange={onChange} />
      <Choice
        label={texts.fields.unit}
        value={table.measureUnit}
        onChange={(measureUnit) => onChange({ ...table, measureUnit })}
        options={units.map(({ name }) => ({ value: name, label: name }))}
      />
      <Choice
        label={texts.fields.comparator}
        value={table.comparator}
        onChange={(comparator) => onChange({ ...table, comparator })}
        options={comparators}
      />
      <Checkbox
        checked={table.baselineYear !== null}
        onChange={({ target }) =>
          onChange(target.checked ? withBase(table, yearOfDay(plan.baseDate)) : withoutBase(table))
        }
      >
        {texts.fields.base}
      </Checkbox>
      <Checkbox
        checked={table.total !== null}
        onChange={({ target }) => onChange({ ...table, total: target.checked ? blankTotal(table) : null })}
      >
        {texts.fields.total}
      </Checkbox>
    </div>
  );
}

const comparators = Object.entries(comparatorTexts).map(([value, label]) => ({ value, label }));

const withBase = (table: DocumentTable, base: number): DocumentTable => ({
  ...overYears(table, [base, ...table.years.filter((year) => year > base)]),
  baselineYear: base,
});

function withoutBase(table: DocumentTable): DocumentTable {
  const years = table.years.filter((year) => year !== table.baselineYear);
  return { ...overYears(table, years), baselineYear: null };
}

const blankTotal = (table: DocumentTable) => ({
  label: texts.totalLabel,
  values: table.years.map(() => texts.noValue),
});

const labels = { title: texts.fields.title, clause: texts.fields.clause, unitHeading: texts.fields.heading };

interface TextFieldProps {
  table: DocumentTable;
  name: keyof typeof labels;
  width: number;
  onChange: (table: DocumentTable) => void;
}

function TextField({ table, name, width, onChange }: TextFieldProps) {
  return (
    <Labelled label={labels[name]}>
      <Input
        aria-label={labels[name]}
        style={{ width }}
        maxLength={200}
        value={table[name]}
        onChange={({ target }) => onChange({ ...table, [name]: target.value })}
      />
    </Labelled>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  options: { value: string; label: string }[];
  onChange: (value: T) => void;
}

function Choice<T extends string>({ label, value, options, onChange }: ChoiceProps<T>) {
  return (
    <Labelled label={label}>
      <Select aria-label={label} style={{ width: 100 }} value={value} onChange={onChange} options={options} />
    </Labelled>
  );
}

function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.field}>
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      {children}
    </div>
  );
}
