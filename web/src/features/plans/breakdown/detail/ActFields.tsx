import { DatePicker, Input } from "antd";
import dayjs from "dayjs";
import { type ReactNode, useId } from "react";
import { breakdownTexts } from "@/locales";
import { hasReason } from "@/shared/ui/pickReason";
import { ReasonInput } from "@/shared/ui/ReasonInput";
import type { ActForm, DialogAct } from "./ActDialog";
import styles from "./BreakdownPage.module.css";

const texts = breakdownTexts.act;

interface Props {
  act: DialogAct;
  asksWhy: boolean;
  form: ActForm;
  tried: boolean;
  onChange: (part: Partial<ActForm>) => void;
}

/** The fields of one step. */
export function ActFields({ act, asksWhy, form, tried, onChange }: Props) {
  if (act === "consult")
    return <Day name={texts.consult.until} value={form.until} onChange={(until) => onChange({ until })} />;
  if (act === "assign") return <Assigned form={form} tried={tried} onChange={onChange} />;
  if (!asksWhy) return null;
  return (
    <ReasonInput
      value={form.reason}
      onChange={(reason) => onChange({ reason })}
      label={act === "return" ? texts.return.why : texts.approve.why}
      usual={act === "return" ? texts.return.usual : texts.approve.usual}
      missing={tried && !hasReason(form.reason)}
      autoFocus
    />
  );
}

function Assigned({ form, tried, onChange }: Omit<Props, "act" | "asksWhy">) {
  const missing = tried && !hasReason(form.document);
  return (
    <>
      <Field name={texts.assign.document}>
        {(id) => (
          <>
            <Input
              id={id}
              value={form.document}
              maxLength={200}
              placeholder={texts.assign.documentHint}
              status={missing ? "error" : ""}
              aria-required="true"
              onChange={(event) => onChange({ document: event.target.value })}
              autoFocus
            />
            {missing && (
              <p className={styles.failure} role="alert">
                {texts.assign.documentMissing}
              </p>
            )}
          </>
        )}
      </Field>
      <Day name={texts.assign.on} value={form.on} onChange={(on) => onChange({ on })} />
    </>
  );
}

function Day({ name, value, onChange }: { name: string; value: string; onChange: (day: string) => void }) {
  return (
    <Field name={name}>
      {(id) => (
        <DatePicker
          id={id}
          value={dayjs(value)}
          allowClear={false}
          onChange={(day) => day && onChange(day.format("YYYY-MM-DD"))}
        />
      )}
    </Field>
  );
}

function Field({ name, children }: { name: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{name}</label>
      <div>{children(id)}</div>
    </div>
  );
}
