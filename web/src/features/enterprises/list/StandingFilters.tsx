import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { enterpriseTexts } from "@/locales";
import type { StandardSummary } from "@/shared/api/contract";
import { Choice } from "@/shared/ui/Choice";
import { listedPoolsQuery, listedStandardsQuery } from "../queries";

const texts = enterpriseTexts.filters;

interface Props {
  read: (name: string) => string | null;
  set: (values: Record<string, string | null>) => void;
}

const verdicts = Object.entries(texts.verdicts);

/** Every standard below each thing that can be said of it. */
export const verdictChoices = (standards: Pick<StandardSummary, "id" | "shortTitle">[]) =>
  verdicts.map(([verdict, title]) => ({
    title: verdict,
    label: title,
    options: standards.map(({ id, shortTitle }) => ({
      value: `${id}:${verdict}`,
      label: texts.verdictOf(shortTitle, title),
    })),
  }));

/** 可以申报: who meets a standard now, waits for judges only, or lacks facts. */
export function VerdictChoice({ read, set }: Props) {
  const { data: standards } = useQuery(listedStandardsQuery);
  return (
    <Select
      allowClear
      showSearch={{ optionFilterProp: "label" }}
      style={{ width: 190 }}
      popupMatchSelectWidth={320}
      aria-label={texts.verdict}
      placeholder={texts.verdict}
      value={standards ? read("verdict") : null}
      options={verdictChoices(standards ?? [])}
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
