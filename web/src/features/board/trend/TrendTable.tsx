import { boardTexts, commonTexts, sourceTexts } from "@/locales";
import { formatValue } from "@/shared/format/number";
import table from "@/shared/ui/Table.module.css";
import type { DrawnTrend } from "./outlook";
import { trendRows } from "./trendRows";

/** The chart as a table. */
export function TrendTable({ trend, measure }: { trend: DrawnTrend; measure: string | null }) {
  const show = (value: number | null) => (value === null ? "" : formatValue(value, trend.indicator, measure));
  const names = boardTexts.trendColumns;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={table.scroll} aria-label={commonTexts.tableOf(boardTexts.trend)} tabIndex={0}>
      <table className={table.table}>
        <thead>
          <tr>
            <th className={table.left}>{names.on}</th>
            <th>{names.actual}</th>
            <th>{names.expected}</th>
            <th>{names.target}</th>
            <th>{names.forecast}</th>
            <th>{names.interval}</th>
            {trend.outlook && <th>{boardTexts.seriesOutlook}</th>}
            <th className={table.left}>{names.source}</th>
          </tr>
        </thead>
        <tbody>
          {trendRows(trend).map((row) => (
            <tr key={row.on}>
              <td className={table.left}>{row.on}</td>
              <td className={table.strong}>{show(row.actual)}</td>
              <td>{show(row.expected)}</td>
              <td>{show(row.target)}</td>
              <td>{show(row.forecast?.value ?? null)}</td>
              <td>{row.forecast ? boardTexts.betweenBounds(show(row.forecast.low), show(row.forecast.high)) : ""}</td>
              {trend.outlook && (
                <td>
                  {row.outlook &&
                    boardTexts.outlook.point(show(row.outlook.value), show(row.outlook.low), show(row.outlook.high))}
                </td>
              )}
              <td className={table.left}>{row.source ? sourceTexts[row.source] : commonTexts.missing}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
