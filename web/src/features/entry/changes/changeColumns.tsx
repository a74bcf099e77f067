import type { TableColumnsType } from "antd";
import { Link } from "react-router";
import { changeTexts, commonTexts, stateTexts, valueTexts } from "@/locales";
import type { ValueChange } from "@/shared/api/contract";
import { chinaTime } from "@/shared/format/date";
import { formatMeasure, type Measured } from "@/shared/format/number";
import { periodText } from "@/shared/format/period";
import { personName } from "@/shared/format/source";
import styles from "../entry.module.css";
import { Tone, type ToneName } from "../Tone";
import { entryAddress } from "../tabs";

const names = changeTexts.columns;

const tones: Record<ValueChange["step"]["act"], ToneName> = {
  entered: "grey",
  corrected: "blue",
  imported: "grey",
  undone: "amber",
  chosen: "green",
  "set-aside": "amber",
};

export const changeColumns = (measures: ReadonlyMap<string, Measured>): TableColumnsType<ValueChange> => [
  { title: names.at, width: 130, render: (_, { step }) => chinaTime(step.at) },
  {
    title: names.act,
    width: 96,
    render: (_, { step }) => <Tone tone={tones[step.act]}>{valueTexts.historyActs[step.act]}</Tone>,
  },
  { title: names.unit, dataIndex: "unit", width: 136 },
  { title: names.indicator, dataIndex: "indicatorName", width: 224 },
  { title: names.period, dataIndex: "period", width: 132, render: periodText },
  {
    title: names.change,
    width: 200,
    align: "right",
    render: (_, change) => <FromTo change={change} measure={measures.get(change.indicator)} />,
  },
  { title: names.reason, render: (_, { step }) => <Why step={step} /> },
  {
    title: names.by,
    width: 150,
    render: (_, { step }) => personName(step.byName),
  },
  {
    title: names.look,
    width: 84,
    render: (_, { indicator, unitId, period, unit, indicatorName }) => (
      <Link
        to={entryAddress("values", { view: "values", indicator, unit: unitId, period })}
        aria-label={changeTexts.lookAt(unit, indicatorName, periodText(period))}
      >
        {changeTexts.look}
      </Link>
    ),
  },
];

interface FromToProps {
  change: ValueChange;
  measure: Measured | undefined;
}

/** The value before and after in the indicator's usual unit, nothing until that is known; a choice of sources that changes no figure shows one. */
function FromTo({ change: { step }, measure }: FromToProps) {
  const text = (value: number | null) =>
    value === null ? changeTexts.none : measure ? formatMeasure(value, measure) : "";
  if (step.act === "entered" || step.from === step.to) return <b className={styles.strong}>{text(step.to)}</b>;
  return (
    <>
      <span className={styles.quiet}>{text(step.from)}</span> {commonTexts.arrow}{" "}
      <b className={styles.strong}>{text(step.to)}</b>
    </>
  );
}

function Why({ step: { act, reason, requestedBy, fromState, toState } }: { step: ValueChange["step"] }) {
  const state =
    act !== "entered" && fromState && toState && fromState !== toState
      ? valueTexts.stateNote(stateTexts[fromState], stateTexts[toState])
      : null;
  const notes = [requestedBy && valueTexts.requestedBy(requestedBy), state].filter(Boolean);
  return (
    <>
      {act === "entered" ? changeTexts.from(reason) : reason}
      {notes.length > 0 && <div className={styles.quiet}>{notes.join(commonTexts.semicolon)}</div>}
    </>
  );
}
