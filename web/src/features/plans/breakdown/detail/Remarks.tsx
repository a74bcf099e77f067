import { breakdownTexts, commonTexts } from "@/locales";
import { shownValue } from "../../matrix/editing/difference";
import type { Measure } from "../../matrix/measure";
import type { Breakdown, Remark } from "../model";
import styles from "./BreakdownPage.module.css";

/** What could not be met and where, alike ones together; differences of sums stand in the grid already. */
export function Remarks({ breakdown, measure }: { breakdown: Breakdown; measure: Measure }) {
  const groups = new Map<string, Remark[]>();
  for (const remark of breakdown.remarks) {
    if (remark.code === "sum-differs") continue;
    const key = `${remark.code}/${remark.year}`;
    groups.set(key, [...(groups.get(key) ?? []), remark]);
  }
  if (groups.size === 0) return null;
  return (
    <ul className={styles.warnings}>
      {[...groups].map(([key, remarks]) => (
        <li key={key}>{remarkText(remarks, measure)}</li>
      ))}
    </ul>
  );
}

const named = 4;

/** 2027年 梁山街道、双桂街道等 31 个单位 没有基数… */
function remarkText(remarks: Remark[], measure: Measure): string {
  const [{ code, year, amount } = { code: "", year: null, amount: null }] = remarks;
  const units = remarks.flatMap(({ unit }) => (unit === null ? [] : [unit]));
  const names = units.slice(0, named).join(commonTexts.enumeration);
  const who = units.length > named ? breakdownTexts.detail.andOthers(names, units.length) : names;
  const place = [year === null ? "" : breakdownTexts.letters.year(year), who].filter(Boolean).join(" ");
  const text = breakdownTexts.remarks[code]?.(amount === null ? null : shownValue(amount, measure)) ?? code;
  return `${place} ${text}`.trim();
}
