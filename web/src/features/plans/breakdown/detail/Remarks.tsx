import { breakdownTexts } from "@/locales";
import { shownValue } from "../../matrix/editing/difference";
import type { Measure } from "../../matrix/measure";
import type { Breakdown, Remark } from "../model";
import styles from "./BreakdownPage.module.css";

/** What could not be met and where; differences of sums stand in the grid already. */
export function Remarks({ breakdown, measure }: { breakdown: Breakdown; measure: Measure }) {
  const shown = breakdown.remarks.filter(({ code }) => code !== "sum-differs");
  if (shown.length === 0) return null;
  return (
    <ul className={styles.warnings}>
      {shown.map((remark) => (
        <li key={`${remark.code}/${remark.year}/${remark.unitId}`}>{remarkText(remark, measure)}</li>
      ))}
    </ul>
  );
}

function remarkText({ code, year, unit, amount }: Remark, measure: Measure): string {
  const place = [unit, year === null ? null : breakdownTexts.letters.year(year)].filter(Boolean).join(" ");
  const text = breakdownTexts.remarks[code] ?? ((shown: string | null) => `${code} ${shown ?? ""}`);
  return `${place} ${text(amount === null ? null : shownValue(amount, measure))}`.trim();
}
