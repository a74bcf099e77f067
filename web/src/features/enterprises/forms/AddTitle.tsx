import { Checkbox, Input, Select } from "antd";
import { useState } from "react";
import { enterpriseTexts } from "@/locales";
import type { Enterprise, EnterpriseChoices } from "@/shared/api/contract";
import { DayInput } from "@/shared/ui/DayInput";
import { Field, FormDialog } from "@/shared/ui/FormDialog";
import { pathOf } from "../queries";
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

const days = [
  { key: "validFrom", label: texts.validFrom },
  { key: "validTo", label: texts.validTo, hint: texts.validToHint },
  { key: "issuedOn", label: texts.issued },
] as const;

const words = [
  { key: "number", label: texts.number, most: 100 },
  { key: "authority", label: texts.authority, most: 200 },
  { key: "sourceText", label: texts.basis, most: 400 },
] as const;

function TitleFields({ draft, set }: { draft: Draft; set: (values: Partial<Draft>) => void }) {
  return (
    <>
      {days.map(({ key, label, ...rest }) => (
        <Field key={key} label={label} {...rest}>
          {(id) => <DayInput id={id} value={draft[key]} onChange={(day) => set({ [key]: day })} />}
        </Field>
      ))}
      {words.map(({ key, label, most }) => (
        <Field key={key} label={label}>
          {(id) => (
            <Input
              id={id}
              value={draft[key]}
              maxLength={most}
              onChange={(event) => set({ [key]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <Checkbox checked={draft.renewal} onChange={(event) => set({ renewal: event.target.checked })}>
        {texts.renewal}
      </Checkbox>
    </>
  );
}
