import { EditOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { editTexts, enterpriseTexts, fieldTexts } from "@/locales";
import type { Enterprise, EnterpriseChoices, EnterpriseField } from "@/shared/api/contract";
import { DayInput } from "@/shared/ui/DayInput";
import { Field, FormDialog } from "@/shared/ui/FormDialog";
import { ReasonInput } from "@/shared/ui/ReasonInput";
import { pathOf } from "../queries";
import { useSave } from "./useSave";
import { ValueInput } from "./ValueInput";

const texts = enterpriseTexts.forms;

/** Counts and verdicts rest on these: a change needs a reason. */
const reasoned: readonly EnterpriseField[] = ["name", "unit", "park", "industry", "state", "registered-on"];
/** These have a first day. */
const dated: readonly EnterpriseField[] = ["name", "unit", "park", "state"];

interface Props {
  one: Enterprise;
  field: EnterpriseField;
  choices: EnterpriseChoices | undefined;
}

export const fieldValue = (one: Enterprise, field: EnterpriseField): string | null => {
  const values: Record<EnterpriseField, string | null> = {
    name: one.name,
    unit: one.unitId,
    park: one.parkId,
    industry: one.industryCode,
    size: one.size,
    state: one.state,
    "registered-on": one.registeredOn,
    field: one.field,
    "leading-industry": one.leadingIndustry,
    "key-cluster": one.keyCluster,
    "state-controlled": one.stateControlled === null ? null : String(one.stateControlled),
    "listing-stage": one.listingStage,
    "contact-name": one.contactName,
    "contact-post": one.contactPost,
    "contact-phone": one.contactPhone,
  };
  return values[field];
};

/** A pencil that opens one property. */
export function EditField(props: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        type="text"
        size="small"
        icon={<EditOutlined />}
        aria-label={texts.editTitle(fieldTexts[props.field])}
        title={texts.editTitle(fieldTexts[props.field])}
        onClick={() => setOpen(true)}
      />
      {open && <EditDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function EditDialog({ one, field, choices, onClose }: Props & { onClose: () => void }) {
  const [value, setValue] = useState(fieldValue(one, field));
  const [from, setFrom] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const save = useSave(texts.saved, onClose);
  const needs = reasoned.includes(field);
  const body = { field, value: value?.trim() || null, version: one.version, from, reason: reason.trim() || null };
  return (
    <FormDialog
      title={texts.editTitle(fieldTexts[field])}
      ok={texts.save}
      saving={save.isPending}
      error={save.error}
      incomplete={value === fieldValue(one, field) || (needs && !reason.trim())}
      onOk={() => save.mutate({ method: "PATCH", path: pathOf(one.creditCode), body })}
      onClose={onClose}
    >
      <Field label={fieldTexts[field]}>
        {(id) => <ValueInput id={id} field={field} value={value} onChange={setValue} choices={choices} />}
      </Field>
      {dated.includes(field) && (
        <Field label={texts.from} hint={texts.fromHint}>
          {(id) => <DayInput id={id} value={from} onChange={setFrom} />}
        </Field>
      )}
      <ReasonInput
        value={reason}
        onChange={setReason}
        usual={texts.usual[field] ?? []}
        {...(needs ? {} : { label: editTexts.reason.label })}
      />
    </FormDialog>
  );
}
