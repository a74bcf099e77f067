import { Button, Input, Select } from "antd";
import { useId, useState } from "react";
import { editTexts, entryTexts, stateTexts, valueTexts } from "@/locales";
import type { IndicatorRef, ObservationState } from "@/shared/api/contract";
import { ApiProblem } from "@/shared/api/problem";
import { type Figure, figureText, readFigure } from "@/shared/format/figure";
import { displayUnit, formatMeasure, formatPercent, signed } from "@/shared/format/number";
import { DialogButtons } from "@/shared/ui/DialogButtons";
import { hasReason } from "@/shared/ui/pickReason";
import { ReasonInput } from "@/shared/ui/ReasonInput";
import styles from "../dialogs.module.css";
import { statesFor } from "../fill/DefaultsRow";
import { DialogError } from "../ReasonDialog";
import type { Correctable } from "./correctable";
import { refusalTexts } from "./refusalTexts";
import type { Correction } from "./useCorrection";

interface Props {
  value: Correctable;
  indicator: IndicatorRef;
  measure: string | null;
  asks: boolean;
  saving: boolean;
  error: unknown;
  onAsk: () => void;
  onSave: (correction: Correction) => void;
  onCancel: () => void;
}

export function CorrectForm(props: Props) {
  const { value, indicator, measure, asks, saving, error, onSave, onCancel } = props;
  const unit = displayUnit(indicator, measure);
  const [text, setText] = useState(figureText(value.value, unit));
  const [state, setState] = useState(value.state);
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const figure = readFigure(text, indicator, unit);
  const same = figure.kind === "value" && figure.value === value.value && state === value.state;
  const save = () => {
    setTried(true);
    if (figure.kind === "value" && !same && hasReason(reason))
      onSave({ value: figure.value, state, reason: reason.trim(), version: value.version });
  };
  return (
    <div className={styles.content}>
      {asks && <p className={styles.note}>{valueTexts.askNote}</p>}
      <Fields {...props} text={text} onText={setText} state={state} onState={setState} figure={figure} tried={tried} />
      <ReasonInput
        value={reason}
        onChange={setReason}
        usual={valueTexts.reasons}
        missing={tried && !hasReason(reason)}
        disabled={saving}
      />
      <Refusal error={error} onAsk={asks ? undefined : props.onAsk} />
      <DialogButtons
        ok={asks ? valueTexts.askOk : valueTexts.correctOk}
        saving={saving}
        disabled={same}
        onOk={save}
        onCancel={onCancel}
      />
    </div>
  );
}

interface FieldsProps extends Props {
  text: string;
  onText: (text: string) => void;
  state: ObservationState;
  onState: (state: ObservationState) => void;
  figure: Figure;
  tried: boolean;
}

function Fields({ value, indicator, measure, text, onText, state, onState, figure, tried }: FieldsProps) {
  const id = useId();
  const bad = figure.kind === "bad" || (tried && figure.kind === "missing");
  return (
    <dl className={styles.facts}>
      <dt>{valueTexts.now}</dt>
      <dd className={styles.now}>
        {formatMeasure(value.value, indicator, measure)}{" "}
        {value.id !== null && <span className={styles.change}>{stateTexts[value.state]}</span>}
      </dd>
      <dt>
        <label htmlFor={`${id}-value`}>{valueTexts.newValue}</label>
      </dt>
      <dd>
        <div className={styles.pair}>
          <Input
            id={`${id}-value`}
            inputMode="decimal"
            autoComplete="off"
            autoFocus
            value={text}
            suffix={displayUnit(indicator, measure).name}
            status={bad ? "error" : ""}
            aria-invalid={bad || undefined}
            onChange={(event) => onText(event.target.value)}
            onFocus={(event) => event.target.select()}
          />
          <Select
            aria-label={valueTexts.newState}
            style={{ width: 120 }}
            value={state}
            onChange={onState}
            options={statesFor(false).map((entry) => ({ value: entry, label: stateTexts[entry] }))}
          />
        </div>
        <Change value={value} figure={figure} indicator={indicator} measure={measure} tried={tried} />
      </dd>
    </dl>
  );
}

type ChangeProps = Pick<FieldsProps, "value" | "figure" | "indicator" | "measure" | "tried">;

/** What the new value means beside the old one. */
function Change({ value, figure, indicator, measure, tried }: ChangeProps) {
  if (figure.kind === "bad") return <span className={styles.fault}>{valueTexts.notNumber}</span>;
  if (figure.kind === "missing") return tried ? <span className={styles.fault}>{valueTexts.valueNeeded}</span> : null;
  const old = value.value;
  if (old === null) return null;
  const difference = figure.value - old;
  if (difference === 0) return <span className={styles.change}>{valueTexts.same}</span>;
  const factor = old > 0 && figure.value > 0 ? figure.value / old : 1;
  const odd =
    factor >= 10 ? entryTexts.times(factor.toFixed(0)) : factor <= 0.1 && entryTexts.timesOf((1 / factor).toFixed(0));
  return (
    <>
      <span className={styles.change}>
        {valueTexts.change} {signed(formatMeasure(difference, indicator, measure))}
        {old > 0 && indicator.baseUnit !== "fraction" && ` ${signed(formatPercent(difference / old))}`}
      </span>
      {odd && <span className={styles.odd}> {valueTexts.odd(odd)}</span>}
    </>
  );
}

/** A locked period leads on to the request. */
function Refusal({ error, onAsk }: { error: unknown; onAsk: (() => void) | undefined }) {
  if (!error) return null;
  const rows = refusalTexts(error);
  const locked = error instanceof ApiProblem && error.code === "period-locked";
  return (
    <>
      {rows ? (
        <p className={styles.error} role="alert">
          {editTexts.failed} {rows.join(" ")}
        </p>
      ) : (
        <DialogError error={error} />
      )}
      {locked && onAsk && <Button onClick={onAsk}>{valueTexts.acts.ask}</Button>}
    </>
  );
}
