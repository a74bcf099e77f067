import { useQuery } from "@tanstack/react-query";
import { Input } from "antd";
import { useState } from "react";
import { accountStateTexts, adminTexts, roleTexts } from "@/locales";
import { Choice } from "@/shared/ui/Choice";
import { unitChoicesQuery } from "../queries";

const texts = adminTexts.account;
const optionsOf = (all: Record<string, string>) => Object.entries(all).map(([value, label]) => ({ value, label }));

interface Props {
  read: (name: string) => string | null;
  onChange: (values: Record<string, string | null>) => void;
}

/** What narrows the list; everything stands in the address. */
export function AccountFilters({ read, onChange }: Props) {
  const { data: units } = useQuery(unitChoicesQuery);
  const [typed, setTyped] = useState(read("q") ?? "");
  const unitOptions = (units ?? []).map((unit) => ({ value: unit.unitId, label: unit.name }));
  const choice = (name: string) => ({
    value: read(name),
    onChange: (value: string | null) => onChange({ [name]: value }),
  });
  return (
    <>
      <Input.Search
        allowClear
        style={{ width: 240 }}
        aria-label={texts.search}
        placeholder={texts.search}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onSearch={(q) => onChange({ q })}
      />
      <Choice label={texts.unit} all={texts.allUnits} width={180} options={unitOptions} {...choice("unit")} />
      <Choice label={texts.role} all={texts.allRoles} width={140} options={optionsOf(roleTexts)} {...choice("role")} />
      <Choice label={texts.state} all={texts.allStates} options={optionsOf(accountStateTexts)} {...choice("state")} />
    </>
  );
}
