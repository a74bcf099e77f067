import { Link } from "react-router";
import { shortfallTexts, amountTexts as texts } from "@/locales";
import type { MoneyGapList } from "@/shared/api/contract";
import { formatPercent } from "@/shared/format/number";
import table from "@/shared/ui/Table.module.css";
import styles from "./Amounts.module.css";
import { inTenThousands } from "./shortfalls";

type Row = MoneyGapList["rows"][number];

const leftColumns = 3;

/** Who falls short, the largest amount first. */
export function AmountRows({ rows, all }: { rows: readonly Row[]; all: number }) {
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            {texts.columns.map((title, at) => (
              <th key={title} className={at < leftColumns ? table.left : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.creditCode}>
              <td className={table.left}>
                <Link to={`/enterprises/${row.creditCode}?tab=facts`}>{row.name}</Link>
              </td>
              <td className={table.left}>{row.unit}</td>
              <td className={table.left}>
                <span className={styles.state} data-state={row.state}>
                  {shortfallTexts[row.state]}
                </span>
              </td>
              <td>{inTenThousands(row.before)}</td>
              <td>
                {row.value === null ? <span className={table.quiet}>{texts.missing}</span> : inTenThousands(row.value)}
              </td>
              <td className={table.strong}>{inTenThousands(row.amount)}</td>
              <td>
                <Share part={all === 0 ? 0 : row.amount / all} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const Share = ({ part }: { part: number }) => (
  <span className={styles.share}>
    <span className={styles.shareBar} aria-hidden="true">
      <i style={{ width: `${Math.min(100, part * 100)}%` }} />
    </span>
    <span className={styles.percent}>{formatPercent(part)}</span>
  </span>
);
