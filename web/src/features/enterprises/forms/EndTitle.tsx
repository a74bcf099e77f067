import { Select } from "antd";
import { useState } from "react";
import { enterpriseTexts, titleEndTexts } from "@/locales";
import type { Enterprise, EnterpriseTitle } from "@/shared/api/contract";
import { DayInput } from "@/shared/ui/DayInput";
import { Field, FormDialog } from "@/shared/ui/FormDialog";
import { ReasonInput } from "@/shared/ui/ReasonInput";
import { pathOf } from "../queries";
import { useSave } from "./useSave";

const texts = enterpriseTexts.forms;

interface Props {
  one: Enterprise;
  title: EnterpriseTitle;
  onClose: () => void;
}

/** 终止资质: before its last day. */
export function EndTitle({ one, title, onClose }: Props) {
  const [on, setOn] = useState<string | null>(null);
  const [endReason, setEndReason] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const save = useSave(texts.ended, onClose);
  const body = { on, endReason, reason: reason.trim(), version: title.version };
  return (
    <FormDialog
      title={texts.endTitle(title.name)}
      ok={texts.end}
      danger
      saving={save.isPending}
      error={save.error}
      incomplete={!on || !endReason || !reason.trim()}
      onOk={() => save.mutate({ method: "POST", path: `${pathOf(one.creditCode)}/titles/${title.id}/end`, body })}
      onClose={onClose}
    >
      <Field label={texts.endOn}>{(id) => <DayInput id={id} value={on} onChange={setOn} />}</Field>
      <Field label={texts.endWhy}>
        {(id) => (
          <Select
            id={id}
            placeholder={texts.choose}
            value={endReason}
            options={Object.entries(titleEndTexts).map(([value, label]) => ({ value, label }))}
            onChange={setEndReason}
          />
        )}
      </Field>
      <ReasonInput value={reason} onChange={setReason} usual={texts.usualEnd} />
    </FormDialog>
  );
}
