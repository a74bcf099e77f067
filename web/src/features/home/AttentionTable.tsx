import { Link } from "react-router";
import { boardTexts, commonTexts, homeTexts } from "@/locales";
import { displayUnit, formatPercent, formatValue } from "@/shared/format/number";
import { BandTag } from "@/shared/ui/BandTag";
import table from "@/shared/ui/Table.module.css";
import type { AttentionRow } from "./attention";
import styles from "./Home.module.css";

interface Props {
  rows: readonly AttentionRow[];
  withPlan: boolean;
}

const left = table.left;

export function AttentionTable({ rows, withPlan }: Props) {
  const names = homeTexts.attentionColumns;
  return (
    <div className={styles.scroll}>
      <table className={`${table.table} ${styles.attention}`}>
        <thead>
          <tr>
            <th className={left}>{names.unit}</th>
            <th className={left}>{names.indicator}</th>
            <th>{boardTexts.actual}</th>
            <th>{boardTexts.expected}</th>
            <th title={names.gapHint}>{names.gap}</th>
            <th>{names.targetYear}</th>
            <th title={boardTexts.basisFromBaseHint}>{boardTexts.timeProgress}</th>
            <th className={left}>{boardTexts.state}</th>
            {withPlan && <th className={left}>{boardTexts.plan}</th>}
            <th>
              <span className="visually-hidden">{commonTexts.act}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.key} row={row} withPlan={withPlan} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, withPlan }: { row: AttentionRow; withPlan: boolean }) {
  const { indicator, unit, entry } = row;
  const show = (value: number | null) => formatValue(value, indicator);
  return (
    <tr>
      <td className={left}>
        <Link to={row.link}>{unit.name}</Link>
      </td>
      <td className={`${left} ${styles.clip}`} title={indicator.name}>
        {indicator.shortName} <span className={table.quiet}>{displayUnit(indicator).name}</span>
      </td>
      <td className={table.strong}>{show(row.actual)}</td>
      <td>{show(row.expected)}</td>
      <td>{show(row.gap)}</td>
      <td className={table.quiet}>{row.targetYear ?? commonTexts.missing}</td>
      <td>{formatPercent(row.ratio)}</td>
      <td className={left}>
        <BandTag band={row.band} />
      </td>
      {withPlan && (
        <td
          className={`${left} ${styles.clip}`}
          title={`${entry.plan.title}${commonTexts.comma}${commonTexts.asOf(entry.on)}`}
        >
          {entry.plan.shortTitle}
        </td>
      )}
      <td>
        <Link className={styles.go} to={row.link} aria-label={homeTexts.seeBoardOf(unit.name, indicator.shortName)}>
          {homeTexts.seeBoard}
        </Link>
      </td>
    </tr>
  );
}
