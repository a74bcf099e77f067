import { CheckCircleFilled, WarningFilled } from "@ant-design/icons";
import type { CSSProperties, ReactNode } from "react";
import { breakdownTexts, planTexts } from "@/locales";
import { formatPercent, missing, signed } from "@/shared/format/number";
import { amountInMeasure, type Measure } from "../../matrix/measure";
import type { Breakdown, YearTotal } from "../model";
import type { Show } from "./BreakdownGrid";
import styles from "./BreakdownGrid.module.css";
import { balanceOf, sumOf, sumOfBases } from "./figures";

const texts = breakdownTexts.detail;

interface Props {
  breakdown: Breakdown;
  measure: Measure;
  show: Show;
}

/** 合计, 预留, 本级目标, 差额 and the target of the plan above: always in view. */
export function GridFoot(props: Props) {
  const { breakdown, measure } = props;
  const amount = (value: number | null) => (value === null ? missing : amountInMeasure(value, measure));
  const at = (year: number) => (breakdown.totals ?? []).find((total) => total.year === year);
  const { additive } = breakdown;
  const rows: FootRow[] = [
    ...(additive ? [sumRow(props, amount)] : []),
    ...(breakdown.reserve > 0
      ? [{ name: texts.reserve, at: (year: number) => amount(at(year)?.reserve ?? null) }]
      : []),
    { name: texts.target, base: <OwnBase {...props} />, at: (year) => targetOf(breakdown, year, amount) },
    ...(additive
      ? [
          {
            name: texts.difference,
            wide: true,
            base: <BaseBalance {...props} />,
            at: (year: number) => <Balance total={at(year)} measure={measure} />,
          },
        ]
      : []),
    ...abovePlans(breakdown).map((plan) => ({
      name: texts.above(plan),
      at: (year: number) =>
        amount((breakdown.above ?? []).find((entry) => entry.plan === plan && entry.year === year)?.target ?? null),
    })),
  ];
  return (
    <tfoot>
      {rows.map((row, index) => (
        <Foot key={row.name} {...props} row={row} below={rows.length - 1 - index} />
      ))}
    </tfoot>
  );
}

const sumRow = ({ breakdown }: Props, amount: (value: number | null) => string): FootRow => ({
  name: texts.sum,
  strong: true,
  base: amount(sumOfBases(breakdown.units)),
  at: (year) => amount(sumOf(breakdown, year)),
  beside: (year) => growth(breakdown, year),
});

interface FootRow {
  name: string;
  strong?: boolean;
  /** Takes the room of the figure beside as well. */
  wide?: boolean;
  base?: ReactNode;
  at: (year: number) => ReactNode;
  beside?: (year: number) => string;
}

function Foot({ breakdown, show, row, below }: Props & { row: FootRow; below: number }) {
  const wide = row.wide && show !== "target";
  return (
    <tr style={{ "--below": below } as CSSProperties} data-strong={row.strong || undefined}>
      <th scope="row" className={styles.lead} title={row.name}>
        {row.name}
      </th>
      <td>{row.base}</td>
      {breakdown.method === "growth-factor" && <td />}
      {breakdown.years.map((year) => (
        <YearFoot key={year} year={year} row={row} wide={wide ?? false} show={show} />
      ))}
      <td data-opens />
    </tr>
  );
}

function YearFoot({ year, row, wide, show }: { year: number; row: FootRow; wide: boolean; show: Show }) {
  return (
    <>
      <td data-opens colSpan={wide ? 2 : 1}>
        {row.at(year)}
      </td>
      {!wide && show !== "target" && <td className={styles.beside}>{show === "growth" ? row.beside?.(year) : null}</td>}
    </>
  );
}

const OwnBase = ({ breakdown, measure }: Props) => (
  <span title={breakdown.parentBaseSource ?? undefined}>
    {breakdown.parentBase === null ? missing : amountInMeasure(breakdown.parentBase, measure)}
  </span>
);

/** The units' bases against the own one: with a base missing first that, as the difference would only say the same. */
function BaseBalance({ breakdown: { units, parentBase }, measure }: Props) {
  const lacking = units.filter(({ base }) => base === null).length;
  if (lacking > 0)
    return (
      <span className={styles.balance} data-balance="under">
        <WarningFilled /> {texts.basesMissing(lacking)}
      </span>
    );
  const sum = sumOfBases(units);
  if (sum === null || parentBase === null) return null;
  const balance = balanceOf(parentBase - sum);
  const amount = amountInMeasure(parentBase - sum, measure);
  return (
    <span className={styles.balance} data-balance={balance === "even" ? "even" : "over"} title={texts.basesHint}>
      {balance === "even" ? <CheckCircleFilled /> : <WarningFilled />}{" "}
      {balance === "even" ? texts.basesEven : balance === "over" ? texts.basesOver(amount) : texts.basesUnder(amount)}
    </span>
  );
}

/** 已分完, 多分 3, 少分 12: sign, color and word. */
function Balance({ total, measure }: { total: YearTotal | undefined; measure: Measure }) {
  const difference = total?.difference ?? null;
  const balance = balanceOf(difference);
  if (balance === "none") return <span className={styles.balance}>{texts.noTarget}</span>;
  const amount = amountInMeasure(difference ?? 0, measure);
  return (
    <span className={styles.balance} data-balance={balance}>
      {balance === "even" ? <CheckCircleFilled /> : <WarningFilled />}{" "}
      {balance === "even" ? texts.balanced : balance === "over" ? texts.over(amount) : texts.under(amount)}
    </span>
  );
}

function targetOf(breakdown: Breakdown, year: number, amount: (value: number | null) => string): ReactNode {
  const target = breakdown.parent?.find((entry) => entry.year === year);
  if (!target || target.target === null) return missing;
  const sign = target.comparator && target.comparator !== ">=" ? planTexts.matrix.signs[target.comparator] : "";
  if (target.source === "filled")
    return (
      <span title={texts.filledHint}>
        <small className={styles.filled}>{texts.filled}</small> {amount(target.target)}
      </span>
    );
  return <span title={target.printed ?? undefined}>{sign + amount(target.target)}</span>;
}

function growth(breakdown: Breakdown, year: number): string {
  const index = breakdown.years.indexOf(year);
  const yearBefore = breakdown.years[index - 1];
  const before = yearBefore === undefined ? sumOfBases(breakdown.units) : sumOf(breakdown, yearBefore);
  const now = sumOf(breakdown, year);
  return before === null || now === null || before === 0 ? "" : signed(formatPercent(now / before - 1));
}

const abovePlans = (breakdown: Breakdown) => [...new Set((breakdown.above ?? []).map(({ plan }) => plan))];
