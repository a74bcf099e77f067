import { Checkbox, Input, Radio, Select } from "antd";
import { breakdownTexts } from "@/locales";
import { methodsFor } from "../model";
import { Field } from "./Field";
import styles from "./Wizard.module.css";
import type { MethodValue } from "./wish";

const texts = breakdownTexts.wizard;

const short = { width: 150 };

interface Props {
  /** Units' values add up to the whole. */
  additive: boolean;
  steps: { value: number; name: string }[];
  years: number[];
  value: MethodValue;
  onChange: (part: Partial<MethodValue>) => void;
}

/** Method, factors, rounding, reserve, bounds: in the wizard and when a draft is worked out anew. */
export function MethodFields(props: Props) {
  if (!props.additive)
    return (
      <>
        <MethodChoice {...props} />
        <p className={styles.lead}>{texts.ratioNote}</p>
      </>
    );
  return <Additive {...props} />;
}

function Additive(props: Props) {
  const { steps, value, onChange } = props;
  return (
    <>
      <MethodChoice {...props} />
      {value.method === "growth-factor" && <Factors {...props} />}
      <Field name={texts.step} hint={texts.stepHint}>
        {(id) => (
          <Select
            id={id}
            style={short}
            value={value.step ?? steps[0]?.value ?? 1}
            options={steps.map(({ value, name }) => ({ value, label: name }))}
            onChange={(step: number) => onChange({ step })}
          />
        )}
      </Field>
      <Field name={texts.reserve} hint={texts.reserveHint}>
        {(id) => (
          <Input
            id={id}
            style={short}
            value={value.reserve}
            suffix="%"
            inputMode="decimal"
            onChange={(event) => onChange({ reserve: event.target.value })}
          />
        )}
      </Field>
      {value.method !== "by-hand" && <Bounds {...props} />}
    </>
  );
}

function MethodChoice({ additive, value, onChange }: Props) {
  return (
    <div className={styles.field} role="group" aria-label={texts.method}>
      <span className={styles.fieldName}>{texts.method}</span>
      <Radio.Group vertical value={value.method} onChange={(event) => onChange({ method: event.target.value })}>
        {methodsFor(additive).map((method) => (
          <Radio key={method} value={method}>
            {breakdownTexts.methods[method].name}
            <small>{breakdownTexts.methods[method].hint}</small>
          </Radio>
        ))}
      </Radio.Group>
    </div>
  );
}

/** One factor for all years, and those of single years. */
function Factors({ years, value, onChange }: Props) {
  return (
    <>
      <Field name={texts.factor} hint={texts.factorHint}>
        {(id) => (
          <Input
            id={id}
            style={short}
            value={value.factor}
            inputMode="decimal"
            onChange={(event) => onChange({ factor: event.target.value })}
          />
        )}
      </Field>
      <div className={styles.field} role="group" aria-label={texts.factors}>
        <span className={styles.fieldName}>{texts.factors}</span>
        <span className={styles.factors}>
          {years.map((year) => (
            <Input
              key={year}
              style={{ width: 118 }}
              prefix={year}
              aria-label={texts.factorOf(year)}
              placeholder={value.factor}
              value={value.factors[year] ?? ""}
              inputMode="decimal"
              onChange={(event) => onChange({ factors: { ...value.factors, [year]: event.target.value } })}
            />
          ))}
        </span>
      </div>
    </>
  );
}

function Bounds({ value, onChange }: Props) {
  const bounds = ["keepSum", "notBelowBase", "notBelowYearBefore"] as const;
  return (
    <div className={styles.field} role="group" aria-label={texts.bounds}>
      <span className={styles.fieldName}>{texts.bounds}</span>
      <span className={styles.methods}>
        {bounds
          .filter((bound) => bound !== "keepSum" || value.method === "growth-factor")
          .map((bound) => (
            <Checkbox
              key={bound}
              checked={value[bound]}
              onChange={(event) => onChange({ [bound]: event.target.checked })}
            >
              {texts[bound]}
            </Checkbox>
          ))}
      </span>
    </div>
  );
}
