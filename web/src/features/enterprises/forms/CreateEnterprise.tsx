import { Input } from "antd";
import { useState } from "react";
import { enterpriseTexts, fieldTexts } from "@/locales";
import type { EnterpriseChoices, EnterpriseField } from "@/shared/api/contract";
import { Field, FormDialog } from "@/shared/ui/FormDialog";
import { useSave } from "./useSave";
import { ValueInput } from "./ValueInput";

const texts = enterpriseTexts.forms;
const fields = ["name", "unit", "park", "industry", "size", "registered-on"] as const;

interface Props {
  choices: EnterpriseChoices;
  onClose: () => void;
  onMade: (creditCode: string) => void;
}

type Values = Partial<Record<EnterpriseField, string | null>>;

const bodyOf = (creditCode: string, values: Values) => ({
  creditCode,
  name: values.name ?? "",
  unitId: values.unit ?? "",
  parkId: values.park ?? null,
  industryCode: values.industry || null,
  size: values.size ?? null,
  registeredOn: values["registered-on"] ?? null,
});

/** 新增企业. */
export function CreateEnterprise({ choices, onClose, onMade }: Props) {
  const [code, setCode] = useState("");
  const [values, setValues] = useState<Values>({});
  const save = useSave(texts.created, (one) => onMade(one.creditCode));
  const body = bodyOf(code, values);
  return (
    <FormDialog
      title={texts.createTitle}
      ok={texts.create}
      saving={save.isPending}
      error={save.error}
      incomplete={!code.trim() || !body.name.trim() || !body.unitId}
      onOk={() => save.mutate({ method: "POST", path: "/api/enterprises", body })}
      onClose={onClose}
    >
      <Field label={enterpriseTexts.page.code}>
        {(id) => (
          <Input id={id} value={code} maxLength={30} autoFocus onChange={(event) => setCode(event.target.value)} />
        )}
      </Field>
      {fields.map((field) => (
        <Field key={field} label={fieldTexts[field]}>
          {(id) => (
            <ValueInput
              id={id}
              field={field}
              value={values[field] ?? null}
              onChange={(value) => setValues((now) => ({ ...now, [field]: value }))}
              choices={choices}
            />
          )}
        </Field>
      ))}
    </FormDialog>
  );
}
