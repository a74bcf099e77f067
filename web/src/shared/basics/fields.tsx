import { DatePicker, Form, Select } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import { unitKindTexts } from "@/locales";
import type { UnitKind } from "@/shared/api/contract";
import styles from "@/shared/ui/form.module.css";
import type { UnitNode } from "./types";
import { flatten } from "./unitRows";

const kinds: UnitKind[] = ["township", "zone", "department", "district", "group", "city"];

export const kindOptions = kinds.map((value) => ({ value, label: unitKindTexts[value] }));

/** Units to choose from, indented as they lie. */
export const unitOptions = (tree: readonly UnitNode[], leaveOut: readonly string[] = []) =>
  flatten(tree)
    .filter(({ unitId }) => !leaveOut.includes(unitId))
    .map(({ unitId, name, depth }) => ({ value: unitId, label: `${"\u2003".repeat(depth)}${name}`, search: name }));

interface UnitFieldProps {
  name: string;
  label: string;
  tree: readonly UnitNode[];
  leaveOut?: readonly string[];
  multiple?: boolean;
  required: string;
}

export function UnitField({ name, label, tree, leaveOut = [], multiple = false, required }: UnitFieldProps) {
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: required }]}>
      <Select
        aria-label={label}
        showSearch={{ optionFilterProp: "search" }}
        options={unitOptions(tree, leaveOut)}
        {...(multiple ? { mode: "multiple" as const } : {})}
      />
    </Form.Item>
  );
}

interface DayFieldProps {
  name: string;
  label: string;
  hint?: string;
  required?: string;
}

export function DayField({ name, label, hint, required }: DayFieldProps) {
  return (
    <Form.Item name={name} label={label} extra={hint} rules={required ? [{ required: true, message: required }] : []}>
      <DatePicker aria-label={label} className={styles.wide ?? ""} />
    </Form.Item>
  );
}

export const dayText = (day: Dayjs | null | undefined): string | null => day?.format("YYYY-MM-DD") ?? null;

export const dayOf = (text: string | null): Dayjs | null => (text ? dayjs(text) : null);
