import { Input } from "antd";
import { breakdownTexts } from "@/locales";
import type { Breakdown } from "../model";
import styles from "./BreakdownPage.module.css";

const texts = breakdownTexts.factors;

interface Props {
  breakdown: Breakdown;
  /** By unit; a unit that is absent keeps its own. */
  typed: Record<string, string>;
  factor: string;
  onChange: (unitId: string, text: string) => void;
}

/** Exceptions: units that grow by a factor of their own. */
export function UnitFactors({ breakdown, typed, factor, onChange }: Props) {
  return (
    <section aria-label={texts.title}>
      <p>
        {texts.title} <small>{texts.hint}</small>
      </p>
      <div className={styles.factors}>
        {breakdown.units.map((row) => (
          <div key={row.unitId}>
            <span>{row.shortName}</span>
            <Input
              size="small"
              style={{ width: 72 }}
              aria-label={texts.of(row.unit)}
              placeholder={factor}
              value={typed[row.unitId] ?? (row.factor === null ? "" : String(row.factor))}
              inputMode="decimal"
              onChange={(event) => onChange(row.unitId, event.target.value)}
            />
          </div>
        ))}
      </div>
    </section>
  );
}
