import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import { App, Button, Space, Table, type TableColumnsType } from "antd";
import { Link } from "react-router";
import { registryTexts } from "@/locales";
import { oneOf, useAddress } from "@/shared/address/useAddress";
import { call, get } from "@/shared/api/client";
import type { DuplicatePage, DuplicateSide, DuplicateSuggestion } from "@/shared/api/contract";
import { useAct } from "@/shared/api/useAct";
import { EmptyState } from "@/shared/ui/EmptyState";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Page } from "@/shared/ui/Page";
import { Segmented } from "@/shared/ui/Segmented";
import styles from "../list/List.module.css";

const texts = registryTexts.duplicates;
const states = ["open", "merged", "different"] as const;

const duplicatesQuery = (state: string, page: number) =>
  queryOptions({
    queryKey: ["duplicates", state, page],
    queryFn: ({ signal }) => get<DuplicatePage>("/api/duplicates", { state, page }, signal),
    placeholderData: keepPreviousData,
  });

/** 疑似重复: pairs that may be one enterprise, decided one by one, each decision to be taken back. */
export function DuplicatesPage() {
  const [read, set] = useAddress();
  const state = oneOf(states, read("state"));
  const page = Number(read("page") ?? 1);
  const { data, error, isLoading, refetch } = useQuery(duplicatesQuery(state, page));
  return (
    <Page title={texts.title}>
      <div className={styles.card}>
        <Head state={state} onState={(value) => set({ state: value === "open" ? null : value, page: null })} />
        {error ? (
          <FailureCard error={error} onRetry={refetch} />
        ) : data?.count === 0 ? (
          <EmptyState title={texts.none} text={texts.noneText} />
        ) : (
          <Table
            size="small"
            rowKey="id"
            loading={isLoading}
            columns={columns}
            dataSource={data?.rows ?? []}
            pagination={{
              current: page,
              pageSize: data?.pageSize ?? 50,
              total: data?.count ?? 0,
              hideOnSinglePage: true,
              showSizeChanger: false,
              onChange: (next) => set({ page: String(next) }),
            }}
          />
        )}
      </div>
    </Page>
  );
}

function Head({ state, onState }: { state: (typeof states)[number]; onState: (state: string) => void }) {
  return (
    <div className={styles.head}>
      <h1 className={styles.title}>{texts.title}</h1>
      <span className={styles.quiet}>{texts.note}</span>
      <span className={styles.grow} />
      <Segmented
        size="middle"
        label={texts.title}
        value={state}
        onChange={onState}
        options={states.map((value) => ({ value, text: texts.states[value] }))}
      />
    </div>
  );
}

const columns: TableColumnsType<DuplicateSuggestion> = [
  {
    title: texts.columns.reason,
    dataIndex: "reason",
    width: 120,
    render: (reason: string) => texts.reasons[reason] ?? reason,
  },
  { title: texts.columns.first, key: "first", render: (_, { first }) => <Side side={first} /> },
  { title: texts.columns.second, key: "second", render: (_, { second }) => <Side side={second} /> },
  { title: texts.columns.act, key: "act", width: 330, render: (_, pair) => <Acts pair={pair} /> },
];

function Side({ side }: { side: DuplicateSide }) {
  return (
    <div>
      {side.merged ? side.name : <Link to={`/enterprises/${side.creditCode}`}>{side.name}</Link>}
      {side.merged && <span className={styles.quiet}> {texts.merged}</span>}
      <div className={styles.quiet}>{side.creditCode}</div>
      <div className={styles.quiet}>
        <span className={styles.apart}>
          {texts.side(side.unit ?? texts.unknown, side.registeredOn ?? texts.unknown)}
        </span>
        {texts.has(side.titles, side.records)}
      </div>
    </div>
  );
}

function Acts({ pair }: { pair: DuplicateSuggestion }) {
  const { modal } = App.useApp();
  const act = useAct(
    (body: { decision: string; keep?: string }) =>
      call<void>("POST", `/api/duplicates/${pair.id}`, { body: { ...body, version: pair.version } }),
    texts.done,
  );
  const merge = (kept: DuplicateSide) =>
    modal.confirm({
      title: texts.mergeTitle(kept.name),
      content: texts.mergeText,
      onOk: () => act.mutateAsync({ decision: "merge", keep: kept.creditCode }),
    });
  if (pair.state !== "open")
    return (
      <Space>
        <span className={styles.quiet}>{pair.decidedBy}</span>
        <Button size="small" loading={act.isPending} onClick={() => act.mutate({ decision: "undo" })}>
          {texts.undo}
        </Button>
      </Space>
    );
  return (
    <Space>
      <Button size="small" onClick={() => merge(pair.first)}>
        {texts.keepFirst}
      </Button>
      <Button size="small" onClick={() => merge(pair.second)}>
        {texts.keepSecond}
      </Button>
      <Button size="small" loading={act.isPending} onClick={() => act.mutate({ decision: "different" })}>
        {texts.different}
      </Button>
    </Space>
  );
}
