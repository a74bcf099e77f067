import { useQuery } from "@tanstack/react-query";
import { Button, DatePicker, Input, Select } from "antd";
import dayjs from "dayjs";
import { type ReactNode, useState } from "react";
import { actionTexts, auditOutcomeTexts, auditTexts, objectKindTexts } from "@/locales";
import styles from "../admin.module.css";
import { auditChoicesQuery } from "../queries";
import { filterNames } from "./filterNames";

interface Props {
  read: (name: string) => string | null;
  onChange: (values: Record<string, string | null>) => void;
  extra: ReactNode;
}

/** What narrows the trail; everything stands in the address, so that a finding can be passed on. */
export function AuditFilters({ read, onChange, extra }: Props) {
  const { data } = useQuery(auditChoicesQuery);
  const [round, setRound] = useState(0);
  const clear = () => {
    onChange(Object.fromEntries(filterNames.map((name) => [name, null])));
    setRound(round + 1);
  };
  const set = (name: string) => (value: string | undefined) => onChange({ [name]: value ?? null });
  const named = (codes: string[] | undefined, texts: Record<string, string>) =>
    (codes ?? []).map((code) => ({ value: code, label: texts[code] ?? code }));
  const users = (data?.users ?? []).map((user) => ({ value: user, label: user }));
  return (
    <div className={styles.filters} key={round}>
      <Days read={read} onChange={onChange} />
      <Choice label={auditTexts.user} value={read("user")} options={users} onChange={set("user")} />
      <Choice
        label={auditTexts.action}
        value={read("action")}
        options={named(data?.actions, actionTexts)}
        onChange={set("action")}
      />
      <Choice
        label={auditTexts.objectKind}
        value={read("objectKind")}
        options={named(data?.objectKinds, objectKindTexts)}
        onChange={set("objectKind")}
      />
      <Choice
        label={auditTexts.outcome}
        value={read("outcome")}
        options={named(Object.keys(auditOutcomeTexts), auditOutcomeTexts)}
        onChange={set("outcome")}
      />
      <Input.Search
        allowClear
        style={{ width: 260 }}
        aria-label={auditTexts.text}
        placeholder={auditTexts.text}
        defaultValue={read("text") ?? ""}
        onSearch={(text) => onChange({ text })}
      />
      {filterNames.some((name) => read(name)) && (
        <Button type="link" onClick={clear}>
          {auditTexts.clear}
        </Button>
      )}
      <span className={styles.grow} />
      {extra}
    </div>
  );
}

function Days({ read, onChange }: Omit<Props, "extra">) {
  const from = read("from");
  const to = read("to");
  return (
    <DatePicker.RangePicker
      style={{ width: 250 }}
      aria-label={auditTexts.days}
      allowEmpty={[true, true]}
      value={[from ? dayjs(from) : null, to ? dayjs(to) : null]}
      onChange={(days) =>
        onChange({ from: days?.[0]?.format("YYYY-MM-DD") ?? null, to: days?.[1]?.format("YYYY-MM-DD") ?? null })
      }
    />
  );
}

interface ChoiceProps {
  label: string;
  value: string | null;
  options: { value: string; label: string }[];
  onChange: (value: string | undefined) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <Select
      allowClear
      showSearch={{ optionFilterProp: "label" }}
      style={{ width: 132 }}
      aria-label={label}
      placeholder={label}
      value={value}
      options={options}
      onChange={onChange}
    />
  );
}
