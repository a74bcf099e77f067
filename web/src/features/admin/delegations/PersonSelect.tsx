import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useId, useState } from "react";
import { adminTexts } from "@/locales";
import form from "@/shared/ui/form.module.css";
import { accountsQuery } from "../queries";

interface Props {
  label: string;
  value: string | null;
  onChange: (userName: string | null) => void;
}

/** Somebody with an account, found by user name or name. */
export function PersonSelect({ label, value, onChange }: Props) {
  const id = useId();
  const [search, setSearch] = useState("");
  const { data, isFetching } = useQuery(accountsQuery({ search, state: "active", size: 20 }));
  const options = (data?.accounts ?? []).map(({ userName, displayName }) => ({
    value: userName,
    label: `${displayName} ${userName}`,
  }));
  return (
    <div className={form.field}>
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        showSearch={{ filterOption: false, onSearch: setSearch }}
        placeholder={adminTexts.delegation.person}
        loading={isFetching}
        value={value}
        options={options}
        onChange={(userName: string | null) => onChange(userName)}
      />
    </div>
  );
}
