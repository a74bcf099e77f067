import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { enterpriseTexts } from "@/locales";
import type { EnterpriseChoices } from "@/shared/api/contract";
import { Choice } from "@/shared/ui/Choice";
import { enterpriseChoicesQuery, listedPoolsQuery } from "../queries";

const texts = enterpriseTexts.filters;

interface Props {
  read: (name: string) => string | null;
  set: (values: Record<string, string | null>) => void;
}

const verdicts = Object.keys(texts.verdicts) as (keyof typeof texts.verdicts)[];

/** Every title that is applied for below each thing that can be said of it. */
export const verdictChoices = (titles: EnterpriseChoices["titles"]) =>
  verdicts.map((verdict) => ({
    title: verdict,
    label: texts.verdictGroups[verdict],
    options: titles.flatMap(({ standard, name }) =>
      standard ? [{ value: `${standard}:${verdict}`, label: texts.verdictOf(name, texts.verdicts[verdict]) }] : [],
    ),
  }));

/** 可以申报: who can apply by a standard now, lacks facts, or does not meet it. */
export function VerdictChoice({ read, set }: Props) {
  const { data: choices } = useQuery(enterpriseChoicesQuery);
  return (
    <Select
      allowClear
      showSearch={{ optionFilterProp: "label" }}
      style={{ width: 200 }}
      popupMatchSelectWidth={340}
      aria-label={texts.verdict}
      placeholder={texts.verdict}
      value={choices ? read("verdict") : null}
      options={verdictChoices(choices?.titles ?? [])}
      onChange={(verdict: string | undefined) => set({ verdict: verdict ?? null })}
    />
  );
}

/** In a pool, in any, in none. */
export function PoolChoice({ read, set }: Props) {
  const { data: pools } = useQuery(listedPoolsQuery);
  return (
    <Choice
      label={texts.pool}
      width={170}
      value={read("pool")}
      options={[
        { value: "any", label: texts.poolAny },
        { value: "none", label: texts.poolNone },
        ...(pools ?? []).map(({ id, name }) => ({ value: String(id), label: name })),
      ]}
      onChange={(pool) => set({ pool })}
    />
  );
}
