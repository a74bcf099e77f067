import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Popconfirm, Table, type TableColumnsType } from "antd";
import { useState } from "react";
import { adminTexts, delegationStateTexts } from "@/locales";
import { call } from "@/shared/api/client";
import type { Delegation } from "@/shared/api/contract";
import { EmptyState } from "@/shared/ui/EmptyState";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Page } from "@/shared/ui/Page";
import styles from "../admin.module.css";
import { delegationsQuery } from "../queries";
import { StateMark } from "../StateMark";
import { useAct } from "../useAct";
import { CreateDelegation } from "./CreateDelegation";

const texts = adminTexts.delegation;

/** 代理: who acts for whom, from when to when. */
export function DelegationsPage() {
  const [creating, setCreating] = useState(false);
  const { data, error, isPending, refetch } = useQuery(delegationsQuery);
  const end = useAct(
    ({ id, version }: Delegation) => call("POST", `/api/delegations/${id}/end`, { body: { version } }),
    { keys: ["delegations"] },
  );
  return (
    <Page title={adminTexts.delegations}>
      <div className={styles.card}>
        <div className={styles.filters}>
          <p className={styles.note} style={{ flex: 1 }}>
            {texts.note}
          </p>
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setCreating(true)}>
            {texts.create}
          </Button>
        </div>
        {error ? (
          <FailureCard error={error} onRetry={refetch} />
        ) : (
          <Table<Delegation>
            size="small"
            rowKey="id"
            loading={isPending}
            pagination={{ pageSize: 20, hideOnSinglePage: true }}
            dataSource={data ?? []}
            columns={columns((row) => end.mutate(row))}
            locale={{ emptyText: <EmptyState title={texts.none} text={texts.noneAdvice} /> }}
          />
        )}
      </div>
      <CreateDelegation open={creating} onClose={() => setCreating(false)} />
    </Page>
  );
}

const columns = (onEnd: (row: Delegation) => void): TableColumnsType<Delegation> => [
  { title: texts.from, width: 200, render: (_, row) => <Person name={row.from} userName={row.fromUserName} /> },
  { title: texts.to, width: 200, render: (_, row) => <Person name={row.to} userName={row.toUserName} /> },
  { title: texts.days, width: 210, render: (_, row) => texts.range(row.firstDay, row.lastDay) },
  { title: texts.reason, dataIndex: "reason" },
  {
    title: texts.state,
    width: 120,
    render: (_, row) => <StateMark state={row.state} text={delegationStateTexts[row.state]} />,
  },
  {
    title: texts.act,
    width: 110,
    render: (_, row) =>
      (row.state === "in-force" || row.state === "coming") && (
        <Popconfirm title={texts.end} description={texts.endAsk(row.to, row.from)} onConfirm={() => onEnd(row)}>
          <Button size="small" type="link">
            {texts.end}
          </Button>
        </Popconfirm>
      ),
  },
];

function Person({ name, userName }: { name: string; userName: string }) {
  return (
    <>
      {name} <span className={styles.quiet}>{userName}</span>
    </>
  );
}
