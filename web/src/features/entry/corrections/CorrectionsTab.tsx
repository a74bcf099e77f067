import { useQuery } from "@tanstack/react-query";
import { Table } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import { valueTexts } from "@/locales";
import { oneOf, useAddress } from "@/shared/address/useAddress";
import type { CorrectionRequest } from "@/shared/api/contract";
import { useSession } from "@/shared/session/session";
import { EmptyState } from "@/shared/ui/EmptyState";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Panel } from "@/shared/ui/Panel";
import { Segmented } from "@/shared/ui/Segmented";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import { may } from "../may";
import { entryAddress } from "../tabs";
import { DecideDialog } from "./DecideDialog";
import { correctionsQuery, waiting } from "./queries";
import { requestColumns } from "./requestColumns";
import { WithdrawDialog } from "./WithdrawDialog";

const texts = valueTexts.requests;
const views = ["to-decide", "mine", "all"] as const;
type View = (typeof views)[number];

const belongs: Record<View, (request: CorrectionRequest) => boolean> = {
  "to-decide": ({ actions }) => actions.includes("approve"),
  mine: ({ own }) => own,
  all: () => true,
};

/** 更正申请: what waits for the reader, what the reader asked for, everything. */
export function CorrectionsTab() {
  const { data } = useQuery(correctionsQuery);
  const decides = may(useSession(), "decide-corrections");
  const [read, set] = useAddress();
  const offered: readonly [View, ...View[]] = decides ? views : ["mine", "all"];
  const view = oneOf(offered, read("view"));
  const count = waiting(data);
  return (
    <Panel
      title={texts.title}
      note={texts.note}
      extra={
        <Segmented
          size="middle"
          label={texts.filter}
          value={view}
          onChange={(value) => set({ view: value })}
          options={offered.map((value) => ({ value, text: nameOf(value, count) }))}
        />
      }
    >
      <Requests view={view} />
    </Panel>
  );
}

function Requests({ view }: { view: View }) {
  const { data, error, refetch } = useQuery(correctionsQuery);
  const [open, setOpen] = useState<{ request: CorrectionRequest; act: "decide" | "withdraw" } | null>(null);
  const close = () => setOpen(null);
  if (error) return <FailureCard error={error} onRetry={refetch} />;
  if (!data) return <SkeletonRows rows={6} height={40} />;
  const shown = data.filter(belongs[view]);
  if (shown.length === 0) return <None view={view} />;
  return (
    <>
      <Table<CorrectionRequest>
        size="small"
        rowKey="id"
        columns={requestColumns((request, act) => setOpen({ request, act }))}
        dataSource={shown}
        pagination={{ pageSize: 15, hideOnSinglePage: true, showSizeChanger: false }}
      />
      {open?.act === "decide" && <DecideDialog request={open.request} onClose={close} />}
      {open?.act === "withdraw" && <WithdrawDialog request={open.request} onClose={close} />}
    </>
  );
}

function nameOf(view: View, count: number): string {
  if (view === "to-decide") return count > 0 ? `${texts.toDecide} ${count}` : texts.toDecide;
  return view === "mine" ? texts.mine : texts.all;
}

function None({ view }: { view: View }) {
  return (
    <EmptyState
      title={texts.noneTitle[view]}
      text={texts.noneText[view]}
      action={view !== "to-decide" && <Link to={entryAddress("values")}>{valueTexts.title}</Link>}
    />
  );
}
