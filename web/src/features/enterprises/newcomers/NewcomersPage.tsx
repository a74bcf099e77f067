import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import { Button, Modal, Table, type TableColumnsType } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import { registryTexts } from "@/locales";
import { oneOf, useAddress } from "@/shared/address/useAddress";
import { call, get } from "@/shared/api/client";
import type { Newcomer, NewcomerPage } from "@/shared/api/contract";
import { useAct } from "@/shared/api/useAct";
import { EmptyState } from "@/shared/ui/EmptyState";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Page } from "@/shared/ui/Page";
import { hasReason } from "@/shared/ui/pickReason";
import { ReasonInput } from "@/shared/ui/ReasonInput";
import { Segmented } from "@/shared/ui/Segmented";
import { industryText } from "../industry";
import styles from "../list/List.module.css";
import { Admit, type Codes } from "./Admit";

const texts = registryTexts.newcomers;
const states = ["proposed", "admitted", "declined", "known"] as const;

const newcomersQuery = (state: string, page: number) =>
  queryOptions({
    queryKey: ["newcomers", state, page],
    queryFn: ({ signal }) => get<NewcomerPage>("/api/newcomers", { state, page }, signal),
    placeholderData: keepPreviousData,
  });

/** 新增主体: lines of monthly lists that the registry does not have, admitted or declined. */
export function NewcomersPage() {
  const [read, set] = useAddress();
  const state = oneOf(states, read("state"));
  const page = Number(read("page") ?? 1);
  const { data, error, refetch } = useQuery(newcomersQuery(state, page));
  return (
    <Page title={texts.title}>
      <div className={styles.card}>
        <div className={styles.head}>
          <h1 className={styles.title}>{texts.title}</h1>
          <span className={styles.quiet}>{texts.note}</span>
          <span className={styles.grow} />
          <Segmented
            size="middle"
            label={texts.title}
            value={state}
            onChange={(value) => set({ state: value === "proposed" ? null : value, page: null })}
            options={states.map((value) => ({ value, text: texts.states[value] }))}
          />
        </div>
        {error ? (
          <FailureCard error={error} onRetry={refetch} />
        ) : data?.count === 0 ? (
          <EmptyState
            title={texts.none}
            text={texts.noneText}
            action={<Link to="/entry/imports?kind=enterprises&newcomers=registrations">{texts.toImport}</Link>}
          />
        ) : (
          <Newcomers key={state} state={state} data={data} page={page} onPage={(next) => set({ page: String(next) })} />
        )}
      </div>
    </Page>
  );
}

interface ListProps {
  state: (typeof states)[number];
  data: NewcomerPage | undefined;
  page: number;
  onPage: (page: number) => void;
}

function Newcomers({ state, data, page, onPage }: ListProps) {
  const [chosen, setChosen] = useState<Newcomer[]>([]);
  const canChoose = state === "proposed" || state === "declined";
  return (
    <>
      {canChoose && <Acts state={state} chosen={chosen} onDone={() => setChosen([])} />}
      <Table
        size="small"
        rowKey="id"
        loading={!data}
        columns={columns}
        dataSource={data?.rows ?? []}
        {...(canChoose && {
          rowSelection: {
            selectedRowKeys: chosen.map(({ id }) => id),
            onChange: (_: unknown, rows: Newcomer[]) => setChosen(rows),
          },
        })}
        pagination={{
          current: page,
          pageSize: data?.pageSize ?? 50,
          total: data?.count ?? 0,
          hideOnSinglePage: true,
          showSizeChanger: false,
          onChange: onPage,
        }}
      />
    </>
  );
}

const columns: TableColumnsType<Newcomer> = [
  {
    title: texts.columns.name,
    key: "name",
    render: (_, { name, creditCode, enterprise }) => (
      <div>
        {enterprise ? <Link to={`/enterprises/${enterprise}`}>{name}</Link> : name}
        <div className={styles.quiet}>{creditCode ?? texts.noCode}</div>
      </div>
    ),
  },
  {
    title: texts.columns.source,
    key: "source",
    width: 170,
    render: (_, { source, month }) => `${month} ${texts.sources[source]}`,
  },
  { title: texts.columns.unit, dataIndex: "unit", width: 150 },
  { title: texts.columns.registered, dataIndex: "registeredOn", width: 110 },
  {
    title: texts.columns.industry,
    dataIndex: "industryCode",
    width: 250,
    render: (code: string | null) => industryText(code),
  },
  { title: texts.columns.patents, dataIndex: "patents", width: 90, align: "right" },
  { title: texts.columns.note, dataIndex: "note", width: 200 },
];

/** Decides on the chosen ones, all or none. */
function useDecide(chosen: Newcomer[], onDone: () => void) {
  return useAct(
    ({ codes, ...body }: { decision: string; note?: string; codes?: Codes }) =>
      call<void>("POST", "/api/newcomers/decisions", {
        body: {
          ...body,
          rows: chosen.map(({ id, version }) => ({ id, version, ...(codes?.[id] && { creditCode: codes[id] }) })),
        },
      }),
    texts.done,
    onDone,
  );
}

function Acts({ state, chosen, onDone }: { state: string; chosen: Newcomer[]; onDone: () => void }) {
  const [asks, setAsks] = useState<"decline" | "codes" | null>(null);
  const act = useDecide(chosen, () => {
    setAsks(null);
    onDone();
  });
  return (
    <div className={styles.head}>
      <span className={styles.quiet}>{texts.chosen(chosen.length)}</span>
      <ActButtons
        state={state}
        none={chosen.length === 0}
        saving={act.isPending}
        onAct={(decision) =>
          decision === "admit" && chosen.some(({ creditCode }) => !creditCode)
            ? setAsks("codes")
            : act.mutate({ decision })
        }
        onDecline={() => setAsks("decline")}
      />
      {asks === "codes" && (
        <Admit
          chosen={chosen}
          saving={act.isPending}
          error={act.error}
          onOk={(codes) => act.mutate({ decision: "admit", codes })}
          onClose={() => setAsks(null)}
        />
      )}
      {asks === "decline" && (
        <Decline
          saving={act.isPending}
          onOk={(note) => act.mutate({ decision: "decline", note })}
          onCancel={() => setAsks(null)}
        />
      )}
    </div>
  );
}

interface ActButtonsProps {
  state: string;
  none: boolean;
  saving: boolean;
  onAct: (decision: string) => void;
  onDecline: () => void;
}

function ActButtons({ state, none, saving, onAct, onDecline }: ActButtonsProps) {
  if (state !== "proposed") {
    return (
      <Button disabled={none} loading={saving} onClick={() => onAct("reopen")}>
        {texts.reopen}
      </Button>
    );
  }
  return (
    <>
      <Button type="primary" disabled={none} loading={saving} onClick={() => onAct("admit")}>
        {texts.admit}
      </Button>
      <Button disabled={none} onClick={onDecline}>
        {texts.decline}
      </Button>
    </>
  );
}

function Decline({ saving, onOk, onCancel }: { saving: boolean; onOk: (note: string) => void; onCancel: () => void }) {
  const [reason, setReason] = useState("");
  return (
    <Modal
      open
      title={texts.declineTitle}
      okText={texts.decline}
      okButtonProps={{ loading: saving, disabled: !hasReason(reason) }}
      onOk={() => onOk(reason.trim())}
      onCancel={onCancel}
    >
      <p>{texts.declineText}</p>
      <ReasonInput value={reason} onChange={setReason} usual={texts.reasons} />
    </Modal>
  );
}
