import { Checkbox, Input, Select } from "antd";
import { useState } from "react";
import { enterpriseTexts } from "@/locales";
import type { Enterprise, EnterpriseChoices } from "@/shared/api/contract";
import { pathOf } from "../queries";
import { DayInput } from "./DayInput";
import { Field, FormDialog } from "./FormDialog";
import { useSave } from "./useSave";

const texts = enterpriseTexts.forms;

interface Draft {
  kind: string | null;
  validFrom: string | null;
  validTo: string | null;
  issuedOn: string | null;
  number: string;
  authority: string;
  sourceText: string;
  renewal: boolean;
}

const empty: Draft = {
  kind: null,
  validFrom: null,
  validTo: null,
  issuedOn: null,
  number: "",
  authority: "",
  sourceText: "",
  renewal: false,
};

interface Props {
  one: Enterprise;
  titles: EnterpriseChoices["titles"];
  onClose: () => void;
}

/** 登记资质. */
export function AddTitle({ one, titles, onClose }: Props) {
  const [draft, setDraft] = useState(empty);
  const save = useSave(texts.titleAdded, onClose);
  const body = { ...draft, number: draft.number.trim() || null, authority: draft.authority.trim() || null };
  return (
    <FormDialog
      title={texts.addTitleTitle}
      ok={texts.addTitle}
      saving={save.isPending}
      error={save.error}
      incomplete={!draft.kind || !draft.validFrom || !draft.sourceText.trim()}
      onOk={() => save.mutate({ method: "POST", path: `${pathOf(one.creditCode)}/titles`, body })}
      onClose={onClose}
    >
      <Field label={texts.kind}>
        {(id) => (
          <Select
            id={id}
            showSearch={{ optionFilterProp: "label" }}
            placeholder={texts.choose}
            value={draft.kind}
            options={titles.map(({ kind, name }) => ({ value: kind, label: name }))}
            onChange={(kind: string) => setDraft((now) => ({ ...now, kind }))}
          />
        )}
      </Field>
      <TitleFields draft={draft} set={(values) => setDraft((now) => ({ ...now, ...values }))} />
    </FormDialog>
  );
}

function TitleFields({ draft, set }: { draft: Draft; set: (values: Partial<Draft>) => void }) {
  return (
    <>
      <Field label={texts.validFrom}>
        {(id) => <DayInput id={id} value={draft.validFrom} onChange={(validFrom) => set({ validFrom })} />}
      </Field>
      <Field label={texts.validTo} hint={texts.validToHint}>
        {(id) => <DayInput id={id} value={draft.validTo} onChange={(validTo) => set({ validTo })} />}
      </Field>
      <Field label={texts.issued}>
        {(id) => <DayInput id={id} value={draft.issuedOn} onChange={(issuedOn) => set({ issuedOn })} />}
      </Field>
      <Field label={texts.number}>
        {(id) => (
          <Input
            id={id}
            value={draft.number}
            maxLength={100}
            onChange={(event) => set({ number: event.target.value })}
          />
        )}
      </Field>
      <Field label={texts.authority}>
        {(id) => (
          <Input
            id={id}
            value={draft.authority}
            maxLength={200}
            onChange={(event) => set({ authority: event.target.value })}
          />
        )}
      </Field>
      <Field label={texts.basis}>
        {(id) => (
          <Input
            id={id}
            value={draft.sourceText}
            maxLength={400}
            onChange={(event) => set({ sourceText: event.target.value })}
          />
        )}
      </Field>
      <Checkbox checked={draft.renewal} onChange={(event) => set({ renewal: event.target.checked })}>
        {texts.renewal}
      </Checkbox>
    </>
  );
}
