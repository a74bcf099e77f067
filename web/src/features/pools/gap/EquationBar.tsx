import { Popover } from "antd";
import { type ReactNode, useState } from "react";
import { Link } from "react-router";
import { gapTexts, stageTexts } from "@/locales";
import type { GapList } from "@/shared/api/contract";
import { formatPercent } from "@/shared/format/number";
import styles from "./Equation.module.css";
import { ValidNames } from "./ValidNames";
import { WindowCells } from "./WindowCells";

type Names = GapList["losses"]["first"];

/** 目标 − 现有 + 预计到期流失 − 在途 = 缺口, to be read aloud; every figure opens its names. */
export function EquationBar({ list, whole }: { list: GapList; whole: boolean }) {
  const read = gapTexts.read(list.target ?? "—", list.valid, list.expectedLosses, list.pipeline, list.gap ?? "—");
  return (
    <section className={styles.bar} aria-label={read}>
      <Cell label={gapTexts.target} figure={list.target ?? "—"} note={list.targetText ?? gapTexts.noTarget} />
      <Sign text="−" />
      <Valid list={list} whole={whole} />
      <Sign text="+" />
      <Losses list={list} />
      <Sign text="−" />
      <Stages list={list} />
      <Sign text="=" />
      <Result list={list} />
      <WindowCells list={list} />
    </section>
  );
}

/** 现有有效, with its names behind it. */
function Valid({ list, whole }: { list: GapList; whole: boolean }) {
  const [open, setOpen] = useState(false);
  const figure = (
    <button type="button" className={styles.open} aria-label={gapTexts.names(list.valid)} onClick={() => setOpen(true)}>
      {list.valid}
    </button>
  );
  return (
    <>
      <Cell label={gapTexts.valid} figure={list.valid > 0 ? figure : list.valid} note={gapTexts.validNote} />
      {open && <ValidNames list={list} whole={whole} onClose={() => setOpen(false)} />}
    </>
  );
}

const Sign = ({ text }: { text: string }) => (
  <span className={styles.sign} aria-hidden="true">
    {text}
  </span>
);

function Cell({ label, figure, note }: { label: string; figure: ReactNode; note: ReactNode }) {
  return (
    <div className={styles.cell}>
      <span className={styles.label}>{label}</span>
      <b className={styles.figure}>{figure}</b>
      <span className={styles.note}>{note}</span>
    </div>
  );
}

/** A number that opens its names; without names the number alone. */
function Named({ names, said, children }: { names: Names; said: (on: string) => string; children: ReactNode }) {
  if (names.length === 0) return <>{children}</>;
  const rows = names.map((name) => (
    <li key={name.creditCode}>
      <Link to={`/enterprises/${name.creditCode}`}>{name.name}</Link>
      <span className={styles.note}>{said(name.on)}</span>
    </li>
  ));
  return (
    <Popover trigger="click" title={gapTexts.names(names.length)} content={<ol className={styles.names}>{rows}</ol>}>
      <button type="button" className={styles.open}>
        {children}
      </button>
    </Popover>
  );
}

function Losses({ list }: { list: GapList }) {
  const { ending, cases, renewed, low, high, basis, first } = list.losses;
  const hint = basis === "none" ? gapTexts.lossesUnknown : gapTexts.lossesHint(cases, renewed, low, high);
  return (
    <div className={styles.cell} title={ending > 0 ? hint : undefined}>
      <span className={styles.label}>{gapTexts.losses}</span>
      <Named names={first} said={gapTexts.ends}>
        <b className={styles.figure}>{list.expectedLosses}</b>
      </Named>
      <span className={styles.note}>
        {ending > 0 ? gapTexts.lossesNote(ending, ending - list.expectedLosses) : gapTexts.noEnding}
      </span>
    </div>
  );
}

function Stages({ list }: { list: GapList }) {
  return (
    <div className={styles.cell}>
      <span className={styles.label}>{gapTexts.pipeline}</span>
      <b className={styles.figure}>{list.pipeline}</b>
      <span className={styles.stages}>
        {list.stages.map(({ stage, count, enterprises }, at) => (
          <span key={stage} className={styles.stage} data-step={at}>
            <Named names={enterprises} said={gapTexts.since}>
              {stageTexts[stage]} <b>{count}</b>
            </Named>
          </span>
        ))}
      </span>
    </div>
  );
}

function Result({ list }: { list: GapList }) {
  const { completion } = list.forecast;
  const over = list.gap !== null && list.gap < 0;
  return (
    <div className={styles.result} title={gapTexts.forecastHint(list.forecast)}>
      <span className={styles.label}>{over ? gapTexts.over : gapTexts.gap}</span>
      <b className={styles.figure}>{list.gap === null ? "—" : Math.abs(list.gap)}</b>
      <span className={styles.note}>
        {completion === null ? gapTexts.noTarget : gapTexts.forecast(formatPercent(completion, 1))}
      </span>
    </div>
  );
}
