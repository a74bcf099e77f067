import { amountTexts as texts } from "@/locales";
import type { MoneyGapList } from "@/shared/api/contract";
import { formatPercent, signed } from "@/shared/format/number";
import styles from "./Amounts.module.css";
import { growthOf, inTenThousands } from "./shortfalls";

/** Target, what was reported, the year before, and the gap. */
export function AmountSum({ list }: { list: MoneyGapList }) {
  const { target, actual, before, gap, reporting, total, year } = list;
  const growth = growthOf(actual, before);
  const over = gap !== null && gap <= 0;
  return (
    <section className={styles.sum} aria-label={texts.read(inTenThousands(actual), inTenThousands(before))}>
      <Cell label={texts.target} figure={inTenThousands(target)} note={target === null ? texts.noTarget : texts.unit} />
      <Cell label={texts.actual(year)} figure={inTenThousands(actual)} note={texts.reporting(reporting, total)} />
      <Cell
        label={texts.before(year - 1)}
        figure={inTenThousands(before)}
        note={growth === null ? texts.noGrowth : texts.growth(signed(formatPercent(growth)))}
      />
      <Cell
        label={over ? texts.over : texts.gap}
        figure={inTenThousands(gap === null ? null : Math.abs(gap))}
        note={gap === null ? texts.noGap : texts.unit}
        strong={gap !== null}
      />
    </section>
  );
}

interface CellProps {
  label: string;
  figure: string;
  note: string;
  strong?: boolean;
}

const Cell = ({ label, figure, note, strong = false }: CellProps) => (
  <div className={styles.cell} data-strong={strong}>
    <span className={styles.label}>{label}</span>
    <b className={styles.figure}>{figure}</b>
    <span className={styles.quiet}>{note}</span>
  </div>
);
