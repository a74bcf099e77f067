import type { TableColumnsType } from "antd";
import { commonTexts, stateTexts, valueTexts } from "@/locales";
import type { IndicatorRef, Observation } from "@/shared/api/contract";
import { chinaTime } from "@/shared/format/date";
import { displayUnit, formatValue, signed } from "@/shared/format/number";
import { periodText } from "@/shared/format/period";
import { personName, sourceName } from "@/shared/format/source";
import { DemoTag } from "@/shared/ui/DemoTag";
import styles from "../entry.module.css";
import { UseTag } from "./UseTag";
import type { OpenValueDialog } from "./useValueDialogs";
import { ValueActs } from "./ValueActs";

const names = valueTexts.columns;

/** The period stands once for all its sources. */
function spanOf(values: readonly Observation[], index: number): number {
  const { period } = values[index] ?? {};
  if (index > 0 && values[index - 1]?.period === period) return 0;
  let span = 1;
  while (values[index + span]?.period === period) span++;
  return span;
}

export function valueColumns(
  values: readonly Observation[],
  indicator: IndicatorRef,
  measure: string | null,
  open: OpenValueDialog,
): TableColumnsType<Observation> {
  return [
    {
      title: names.period,
      dataIndex: "period",
      width: 150,
      onCell: (value) => ({ rowSpan: spanOf(values, values.indexOf(value)) }),
      render: periodText,
    },
    {
      title: valueTexts.valueIn(displayUnit(indicator, measure).name),
      dataIndex: "value",
      width: 130,
      align: "right",
      render: (_, value) => <Figure value={value} indicator={indicator} measure={measure} />,
    },
    { title: names.used, key: "used", width: 150, render: (_, value) => <UseTag value={value} /> },
    {
      title: names.difference,
      dataIndex: "difference",
      width: 120,
      align: "right",
      render: (_, value) => differenceText(value, indicator, measure),
    },
    {
      title: names.state,
      dataIndex: "state",
      width: 100,
      render: (state: Observation["state"]) => stateTexts[state],
    },
    { title: names.source, key: "source", render: (_, value) => <Source value={value} /> },
    { title: names.entered, key: "entered", width: 210, render: (_, value) => <Entered value={value} /> },
    { title: names.act, key: "act", width: 210, render: (_, value) => <ValueActs value={value} open={open} /> },
  ];
}

const differenceText = ({ used, difference }: Observation, indicator: IndicatorRef, measure: string | null) =>
  used || difference === null ? commonTexts.missing : signed(formatValue(difference, indicator, measure));

interface FigureProps {
  value: Observation;
  indicator: IndicatorRef;
  measure: string | null;
}

const Figure = ({ value, indicator, measure }: FigureProps) => (
  <span className={value.used ? styles.strong : undefined}>
    {value.approximate && valueTexts.approximate}
    {formatValue(value.value, indicator, measure)}
  </span>
);

function Source({ value }: { value: Observation }) {
  return (
    <>
      {value.source === "demo" ? <DemoTag /> : <span className={styles.kind}>{sourceName(value)}</span>}{" "}
      {value.source !== "demo" && value.sourceText}
      {value.sourceDate && <span className={styles.quiet}> {value.sourceDate}</span>}
      {value.note && <div className={styles.quiet}>{value.note}</div>}
    </>
  );
}

function Entered({ value: { enteredByName, enteredAt } }: { value: Observation }) {
  return (
    <>
      {personName(enteredByName)} <span className={styles.quiet}>{chinaTime(enteredAt)}</span>
    </>
  );
}
