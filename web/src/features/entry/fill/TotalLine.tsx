import { commonTexts, entryTexts } from "@/locales";
import { formatPercent, formatValue, signed } from "@/shared/format/number";
import styles from "./Fill.module.css";
import { totalOf } from "./lines";
import type { Filling } from "./useFilling";

/** Sums of the rows, with what is being typed. */
export function TotalLine({ filling }: { filling: Filling }) {
  const lines = filling.checked.map(({ line }) => line);
  const first = lines[0];
  if (!first) return null;
  const value = totalOf(lines, filling.edits, "value");
  const last = totalOf(lines, filling.edits, "last");
  const show = (figure: number | null) => formatValue(figure, first.indicator, first.unit.name);
  const change = value === null || last === null ? null : value - last;
  return (
    <tfoot>
      <tr>
        <td />
        <th scope="row" title={entryTexts.totalHint}>
          {entryTexts.total}
        </th>
        <td className={styles.figure}>{show(last)}</td>
        <td className={styles.totalValue}>{show(value)}</td>
        <td className={styles.figure}>
          {change === null ? commonTexts.missing : signed(show(change))}
          {change !== null && last !== null && last > 0 && (
            <span className={styles.share}>{signed(formatPercent(change / last))}</span>
          )}
        </td>
        <td colSpan={4} />
      </tr>
    </tfoot>
  );
}
