import { useQuery } from "@tanstack/react-query";
import { Input, Select } from "antd";
import { useState } from "react";
import { accountStateTexts, adminTexts, roleTexts } from "@/locales";
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
      <Select
        allowClear
        showSearch={{ optionFilterProp: "label" }}
        style={{ width: 180 }}
        aria-label={texts.unit}
        placeholder={texts.allUnits}
        value={read("unit")}
        options={(units ?? []).map((unit) => ({ value: unit.unitId, label: unit.name }))}
        onChange={(unit: string | undefined) => onChange({ unit: unit ?? null })}
      />
      <Select
        allowClear
        style={{ width: 140 }}
        aria-label={texts.role}
        placeholder={texts.allRoles}
        value={read("role")}
        options={optionsOf(roleTexts)}
        onChange={(role: string | undefined) => onChange({ role: role ?? null })}
      />
      <Select
        allowClear
        style={{ width: 120 }}
        aria-label={texts.state}
        placeholder={texts.allStates}
        value={read("state")}
        options={optionsOf(accountStateTexts)}
        onChange={(state: string | undefined) => onChange({ state: state ?? null })}
      />
    </>
  );
}
