import { boardTexts, commonTexts, sourceTexts } from "@/locales";
import { formatValue } from "@/shared/format/number";
import table from "@/shared/ui/Table.module.css";
import type { DrawnTrend } from "./outlook";
import { type TrendRow, trendRows } from "./trendRows";

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
            <Row key={row.on} row={row} show={show} withOutlook={Boolean(trend.outlook)} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps {
  row: TrendRow;
  show: (value: number | null) => string;
  withOutlook: boolean;
}

function Row({ row, show, withOutlook }: RowProps) {
  const { forecast, outlook } = row;
  return (
    <tr>
      <td className={table.left}>{row.on}</td>
      <td className={table.strong}>{show(row.actual)}</td>
      <td>{show(row.expected)}</td>
      <td>{show(row.target)}</td>
      <td>{show(forecast?.value ?? null)}</td>
      <td>{forecast ? boardTexts.betweenBounds(show(forecast.low), show(forecast.high)) : ""}</td>
      {withOutlook && (
        <td>{outlook && boardTexts.outlook.point(show(outlook.value), show(outlook.low), show(outlook.high))}</td>
      )}
      <td className={table.left}>{row.source ? sourceTexts[row.source] : commonTexts.missing}</td>
    </tr>
  );
}
