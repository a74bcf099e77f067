import { commonTexts } from "@/locales";
import type { IndicatorRef } from "@/shared/api/contract";
import { displayUnit } from "@/shared/format/number";
import styles from "./UnitSwitch.module.css";

interface Props {
  indicator: IndicatorRef;
  chosen: string | null;
  onChange: (name: string) => void;
}

/** 单位：家. Where the indicator has several display units, the reader may switch; stored values never change. */
export function UnitSwitch({ indicator, chosen, onChange }: Props) {
  const unit = displayUnit(indicator, chosen);
  if (indicator.displayUnits.length < 2) return <span className={styles.plain}>{commonTexts.unit(unit.name)}</span>;
  return (
    <label className={styles.plain}>
      {commonTexts.unit("")}
      <select
        className={styles.select}
        aria-label={commonTexts.displayUnit}
        value={unit.name}
        onChange={(event) => onChange(event.target.value)}
      >
        {indicator.displayUnits.map(({ name }) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </label>
  );
}
