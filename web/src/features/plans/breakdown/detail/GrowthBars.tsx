import { breakdownTexts } from "@/locales";
import { formatPercent, missing, signed } from "@/shared/format/number";
import { shownValue } from "../../matrix/editing/difference";
import { amountInMeasure, type Measure } from "../../matrix/measure";
import type { Breakdown, BreakdownRow } from "../model";
import styles from "./GrowthBars.module.css";

const texts = breakdownTexts.detail;

/** Base and last target of each unit as one bar: the light part is there, the dark part is to come. */
export function GrowthBars({ breakdown, measure }: { breakdown: Breakdown; measure: Measure }) {
  const last = breakdown.years[breakdown.years.length - 1] ?? breakdown.baseYear;
  const targetOf = (row: BreakdownRow) => row.cells[row.cells.length - 1]?.value ?? null;
  const largest = Math.max(1e-9, ...breakdown.units.map((row) => Math.max(row.base ?? 0, targetOf(row) ?? 0)));
  return (
    <section className={styles.chart} aria-label={texts.chart(last)}>
      <h3>
        {texts.chart(last)} <small>{texts.chartNote}</small>
      </h3>
      <ul>
        {breakdown.units.map((row) => (
          <Bar key={row.unitId} row={row} target={targetOf(row)} largest={largest} measure={measure} />
        ))}
      </ul>
    </section>
  );
}

interface BarProps {
  row: BreakdownRow;
  target: number | null;
  largest: number;
  measure: Measure;
}

function Bar({ row, target, largest, measure }: BarProps) {
  const base = row.base ?? 0;
  const growth = signed(formatPercent(row.growth === null ? null : row.growth - 1, 0));
  const part = (value: number) => `${(100 * value) / largest}%`;
  const fall = target !== null && target < base;
  return (
    <li title={texts.chartRow(row.unit, shownValue(row.base, measure), shownValue(target, measure), growth)}>
      <span className={styles.name}>{row.shortName}</span>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.base} style={{ width: part(Math.min(base, target ?? base)) }} />
        {target !== null && (
          <span
            className={styles.growth}
            data-fall={fall || undefined}
            style={{ width: part(Math.abs(target - base)) }}
          />
        )}
      </span>
      <span className={styles.value}>{target === null ? missing : amountInMeasure(target, measure)}</span>
      <span className={styles.percent}>{growth}</span>
    </li>
  );
}
