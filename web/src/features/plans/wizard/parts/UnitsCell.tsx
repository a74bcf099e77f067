import { Select } from "antd";
import { wizardTexts } from "@/locales";
import type { DocumentUnit } from "../types";
import styles from "../wizard.module.css";

interface Props {
  label: string | undefined;
  units: DocumentUnit[];
  names: { value: string; label: string }[];
  onChange: (units: DocumentUnit[]) => void;
}

/** Units by name; a name without a unit stays as typed, and the check says so. */
export function UnitsCell({ label, units, names, onChange }: Props) {
  const idOf = (unit: DocumentUnit) =>
    unit.unitId ?? names.find((name) => name.label === unit.printed)?.value ?? unit.printed;
  const unitOf = (id: string): DocumentUnit => {
    const known = names.find(({ value }) => value === id);
    const before = units.find((unit) => idOf(unit) === id);
    return before ?? (known ? { printed: known.label, unitId: known.value } : { printed: id, unitId: null });
  };
  return (
    <Select
      mode="tags"
      aria-label={label}
      className={styles.wide ?? ""}
      showSearch={{ optionFilterProp: "label" }}
      tokenSeparators={wizardTexts.tasks.separators}
      value={units.map(idOf)}
      onChange={(ids: string[]) => onChange(ids.map(unitOf))}
      options={names}
    />
  );
}
