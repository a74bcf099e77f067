import { DatePicker, Input, Select } from "antd";
import dayjs from "dayjs";
import { useState } from "react";
import { enterpriseTexts, factSourceTexts } from "@/locales";
import type { Enterprise, EnterpriseFacts, FactChoice, FactLine, FactSaid, FactSource } from "@/shared/api/contract";
import { DayInput } from "@/shared/ui/DayInput";
import { Field, FormDialog } from "@/shared/ui/FormDialog";
import styles from "@/shared/ui/FormDialog.module.css";
import { ReasonInput } from "@/shared/ui/ReasonInput";
import { pathOf } from "../queries";
import { factValue, typedText, unitOf } from "../tabs/factText";
import { useSave } from "./useSave";

const texts = enterpriseTexts.forms;

/** What is corrected; empty to choose. */
export interface FactPlace {
  line?: FactLine;
  year?: number;
  said?: FactSaid;
}

interface Props {
  one: Enterprise;
  facts: EnterpriseFacts;
  place: FactPlace;
  onClose: () => void;
  onDone: () => void;
}

interface Draft {
  fact: string | null;
  source: FactSource | null;
  year: number | null;
  asOf: string | null;
  value: string;
  document: string;
}

const startOf = ({ line, year, said }: FactPlace): Draft => ({
  fact: line?.fact ?? null,
  source: said?.source ?? null,
  year: year || null,
  asOf: line && !line.yearly ? (said?.asOf ?? null) : null,
  value: line && said ? typedText(said.value, line) : "",
  document: "",
});

/** The value as the server takes it: undefined where it is none of the fact. */
function sendable(value: string, fact: FactChoice | undefined): string | null | undefined {
  if (value.trim() === "") return null;
  if (!fact) return undefined;
  return ["yes_no", "date", "code"].includes(fact.unit) ? value : (factValue(value, fact) ?? undefined);
}

const bodyOf = (draft: Draft, fact: FactChoice | undefined, place: FactPlace, reason: string) => ({
  fact: draft.fact,
  year: fact?.yearly ? draft.year : 0,
  source: draft.source,
  value: sendable(draft.value, fact),
  reason: reason.trim(),
  asOf: fact?.yearly ? null : draft.asOf,
  version: place.said?.version ?? null,
  sourceText: draft.document.trim() || null,
});

/** 更正: what one source says of a fact, with a reason. */
export function CorrectFact({ one, facts: { known, sources }, place, onClose, onDone }: Props) {
  const [draft, setDraft] = useState(() => startOf(place));
  const [reason, setReason] = useState("");
  const set = (values: Partial<Draft>) => setDraft((now) => ({ ...now, ...values }));
  const save = useSave(texts.factSaved, () => {
    onClose();
    onDone();
  });
  const fact = known.find((each) => each.fact === draft.fact);
  const body = bodyOf(draft, fact, place, reason);
  const timed = fact?.yearly ? draft.year !== null : draft.asOf !== null;
  return (
    <FormDialog
      title={texts.factTitle}
      ok={texts.save}
      saving={save.isPending}
      error={save.error}
      incomplete={!fact || !draft.source || !timed || body.value === undefined || !body.reason}
      onOk={() => save.mutate({ method: "PUT", path: `${pathOf(one.creditCode)}/facts`, body })}
      onClose={onClose}
    >
      <Where draft={draft} known={known} sources={sources} fact={fact} fixed={place.said !== undefined} set={set} />
      <Field label={texts.factValue(fact ? unitOf(fact) : "")} hint={texts.factClear}>
        {(id) => <FactInput id={id} fact={fact} value={draft.value} onChange={(value) => set({ value })} />}
      </Field>
      <ReasonInput value={reason} onChange={setReason} usual={texts.usualFact} />
    </FormDialog>
  );
}

interface WhereProps {
  draft: Draft;
  known: EnterpriseFacts["known"];
  sources: EnterpriseFacts["sources"];
  fact: FactChoice | undefined;
  fixed: boolean;
  set: (values: Partial<Draft>) => void;
}

const choicesOf = (sources: FactSource[]) => sources.map((value) => ({ value, label: factSourceTexts[value] }));

function Where({ draft, known, sources, fact, fixed, set }: WhereProps) {
  return (
    <>
      <Field label={texts.fact}>
        {(id) => (
          <Select
            id={id}
            disabled={fixed}
            showSearch={{ optionFilterProp: "label" }}
            placeholder={texts.choose}
            value={draft.fact}
            options={known.map((each) => ({ value: each.fact, label: each.label }))}
            onChange={(chosen: string) => set({ fact: chosen, value: "" })}
          />
        )}
      </Field>
      <When draft={draft} fact={fact} fixed={fixed} set={set} />
      <Field label={texts.factSource}>
        {(id) => (
          <Select
            id={id}
            disabled={fixed}
            placeholder={texts.choose}
            value={draft.source}
            options={choicesOf(sources)}
            onChange={(source: string) => set({ source: source as FactSource })}
          />
        )}
      </Field>
      {!fixed && <Document value={draft.document} onChange={(document) => set({ document })} />}
    </>
  );
}

/** The list or document that the figure was taken from. */
function Document({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  return (
    <Field label={texts.factDocument} hint={texts.factDocumentHint}>
      {(id) => <Input id={id} maxLength={400} value={value} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  );
}

/** The year of a yearly fact, the day of another. */
function When({ draft, fact, fixed, set }: Omit<WhereProps, "known" | "sources">) {
  if (fact?.yearly === false)
    return (
      <Field label={texts.factDay}>
        {(id) => <DayInput id={id} value={draft.asOf} onChange={(asOf) => set({ asOf })} />}
      </Field>
    );
  return (
    <Field label={texts.factYear}>
      {(id) => (
        <DatePicker
          id={id}
          picker="year"
          className={styles.full ?? ""}
          disabled={fixed}
          value={draft.year ? dayjs(`${draft.year}-06-01`) : null}
          onChange={(day) => set({ year: day ? day.year() : null })}
        />
      )}
    </Field>
  );
}

interface InputProps {
  id: string;
  fact: FactChoice | undefined;
  value: string;
  onChange: (value: string) => void;
}

function FactInput({ id, fact, value, onChange }: InputProps) {
  if (fact?.unit === "date") return <DayInput id={id} value={value || null} onChange={(day) => onChange(day ?? "")} />;
  const options =
    fact?.unit === "yes_no"
      ? [
          { value: "true", label: enterpriseTexts.page.yes },
          { value: "false", label: enterpriseTexts.page.no },
        ]
      : fact?.codes.map(({ code, label }) => ({ value: code, label }));
  if (options && options.length > 0)
    return (
      <Select
        id={id}
        allowClear
        value={value || null}
        options={options}
        onChange={(chosen: string | undefined) => onChange(chosen ?? "")}
      />
    );
  return <Input id={id} value={value} inputMode="decimal" onChange={(event) => onChange(event.target.value)} />;
}
