import { commonTexts } from "@/locales";
import { formatPercent, formatValue, signed } from "@/shared/format/number";
import styles from "./Fill.module.css";
import { typedValue } from "./lines";
import type { Checked } from "./useFilling";

/** How far the value is from the last one: in its measure unit, and in percent where that means something. */
export function ChangeCell({ entry: { line, edit } }: { entry: Checked }) {
  const value = typedValue(line, edit);
  const last = line.row.last?.value ?? null;
  if (value === null || last === null) return <>{commonTexts.missing}</>;
  const share = last > 0 && line.indicator.baseUnit !== "fraction" ? (value - last) / last : null;
  return (
    <>
      {signed(formatValue(value - last, line.indicator, line.unit.name))}
      {share !== null && <span className={styles.share}>{signed(formatPercent(share))}</span>}
    </>
  );
}
