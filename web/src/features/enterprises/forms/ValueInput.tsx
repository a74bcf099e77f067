import { Input, Select } from "antd";
import { enterpriseStateTexts, enterpriseTexts, sizeTexts } from "@/locales";
import type { EnterpriseChoices, EnterpriseField } from "@/shared/api/contract";
import { DayInput } from "@/shared/ui/DayInput";
import { PlaceSelect } from "../PlaceSelect";

const texts = enterpriseTexts.page;

interface Props {
  id: string;
  field: EnterpriseField;
  value: string | null;
  onChange: (value: string | null) => void;
  choices: EnterpriseChoices | undefined;
}

const named = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }));

const lists: Partial<Record<EnterpriseField, { value: string; label: string }[]>> = {
  size: named(sizeTexts),
  state: named(enterpriseStateTexts),
  "state-controlled": [
    { value: "true", label: texts.yes },
    { value: "false", label: texts.no },
  ],
};

/** The control that fits a property. */
export function ValueInput({ id, field, value, onChange, choices }: Props) {
  const options = lists[field];
  if (options)
    return (
      <Select
        id={id}
        allowClear
        value={value}
        options={options}
        onChange={(chosen: string | undefined) => onChange(chosen ?? null)}
      />
    );
  if (field === "unit" || field === "park")
    return (
      <PlaceSelect
        units={choices?.units ?? []}
        label={enterpriseTexts.forms.choose}
        value={value}
        onChange={onChange}
        width="100%"
        parks={field === "park"}
      />
    );
  if (field === "registered-on") return <DayInput id={id} value={value} onChange={onChange} />;
  return <Input id={id} value={value ?? ""} maxLength={200} onChange={(event) => onChange(event.target.value)} />;
}
