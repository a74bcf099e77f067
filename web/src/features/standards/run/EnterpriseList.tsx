import { useQuery } from "@tanstack/react-query";
import { Button, Pagination, Select } from "antd";
import { standardTexts, verdictWords } from "@/locales";
import { useAddress } from "@/shared/address/useAddress";
import { EmptyState } from "@/shared/ui/EmptyState";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Panel } from "@/shared/ui/Panel";
import { SearchBox } from "@/shared/ui/SearchBox";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import { verdictOrder } from "@/shared/ui/verdicts";
import { rowsQuery } from "../queries";
import type { RunResult } from "../types";
import { EnterpriseRows } from "./EnterpriseRows";
import styles from "./run.module.css";

const texts = standardTexts.run;
const size = 15;

/** The enterprises of the result: filtered, the nearest first, each with what it takes. */
export function EnterpriseList({ id, result }: { id: string; result: RunResult }) {
  const [read, set] = useAddress();
  const page = Number(read("page") ?? 1);
  const filter = Object.fromEntries(
    ["verdict", "unit", "criterion", "fact", "search", "sort"].map((key) => [key, read(key)]),
  );
  const { data, error, refetch } = useQuery(rowsQuery(id, { standard: result.standard, ...filter, page, size }));
  return (
    <Panel title={texts.list} extra={<Filters result={result} />}>
      {error ? (
        <FailureCard error={error} onRetry={refetch} />
      ) : !data ? (
        <SkeletonRows rows={8} height={34} />
      ) : data.rows.length === 0 ? (
        <EmptyState title={texts.noRows} />
      ) : (
        <EnterpriseRows rows={data.rows} standard={result.standard} run={result.run} />
      )}
      {data && data.total > size && (
        <div className={styles.foot}>
          <Pagination
            size="small"
            current={page}
            pageSize={size}
            total={data.total}
            showSizeChanger={false}
            onChange={(next) => set({ page: String(next) })}
          />
        </div>
      )}
    </Panel>
  );
}

function Filters({ result }: { result: RunResult }) {
  const [read, set] = useAddress();
  const choose = (key: string) => (value: string | null | undefined) => set({ [key]: value ?? null, page: null });
  const reason =
    result.blockers.find((each) => each.id === read("criterion"))?.label ??
    result.missing.find((each) => each.id === read("fact"))?.label;
  return (
    <span className={styles.filters}>
      {reason && (
        <Button size="small" onClick={() => set({ criterion: null, fact: null, page: null })} title={texts.clear}>
          {texts.filtered(reason)} ✕
        </Button>
      )}
      <SearchBox label={texts.search} value={read("search") ?? ""} onChange={choose("search")} width={170} />
      <Select
        aria-label={texts.verdict}
        style={{ width: 120 }}
        value={read("verdict") ?? ""}
        onChange={choose("verdict")}
        options={[
          { value: "", label: texts.anyVerdict },
          ...verdictOrder.map((value) => ({ value, label: verdictWords[value] })),
        ]}
      />
      <Select
        aria-label={texts.unit}
        style={{ width: 130 }}
        showSearch
        optionFilterProp="label"
        value={read("unit") ?? ""}
        onChange={choose("unit")}
        options={[
          { value: "", label: texts.anyUnit },
          ...result.units.filter((unit) => unit.unitId).map((unit) => ({ value: unit.unitId ?? "", label: unit.name })),
        ]}
      />
      <Order />
    </span>
  );
}

function Order() {
  const [read, set] = useAddress();
  return (
    <Select
      aria-label={texts.sorts.nearness}
      style={{ width: 120 }}
      value={read("sort") ?? "nearness"}
      onChange={(value) => set({ sort: value === "nearness" ? null : value, page: null })}
      options={Object.entries(texts.sorts).map(([value, label]) => ({ value, label }))}
    />
  );
}
