import { useQuery } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { type ReactNode, useState } from "react";
import { actionTexts, auditOutcomeTexts, auditTexts, objectKindTexts } from "@/locales";
import { Choice } from "@/shared/ui/Choice";
import { DayRange } from "@/shared/ui/DayRange";
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
  const [round, setRound] = useState(0);
  const clear = () => {
    onChange(Object.fromEntries(filterNames.map((name) => [name, null])));
    setRound(round + 1);
  };
  return (
    <div className={styles.filters} key={round}>
      <DayRange label={auditTexts.days} from={read("from")} to={read("to")} onChange={onChange} />
      <Choices read={read} onChange={onChange} />
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

const named = (codes: string[] | undefined, texts: Record<string, string>) =>
  (codes ?? []).map((code) => ({ value: code, label: texts[code] ?? code }));

function Choices({ read, onChange }: Omit<Props, "extra">) {
  const { data } = useQuery(auditChoicesQuery);
  const all = {
    user: named(data?.users, {}),
    action: named(data?.actions, actionTexts),
    objectKind: named(data?.objectKinds, objectKindTexts),
    outcome: named(Object.keys(auditOutcomeTexts), auditOutcomeTexts),
  };
  return Object.entries(all).map(([name, options]) => (
    <Choice
      key={name}
      label={auditTexts[name as keyof typeof all]}
      value={read(name)}
      options={options}
      onChange={(value) => onChange({ [name]: value })}
    />
  ));
}
