import { useQuery } from "@tanstack/react-query";
import { Table, type TableColumnsType } from "antd";
import { useState } from "react";
import { commonTexts, countingTexts } from "@/locales";
import type { CountableIndicator, PlanSummary } from "@/shared/api/contract";
import { chinaTime } from "@/shared/format/date";
import { personName } from "@/shared/format/source";
import { EmptyState } from "@/shared/ui/EmptyState";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Panel } from "@/shared/ui/Panel";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import { indicatorName } from "../attribution/indicatorName";
import styles from "../entry.module.css";
import { Tone } from "../Tone";
import { ClearDialog } from "./ClearDialog";
import { countableQuery } from "./queries";
import { SetDialog } from "./SetDialog";

const texts = countingTexts;
const names = texts.columns;

type Open = { act: "set" | "clear"; row: CountableIndicator } | null;

/** Every indicator that could be counted, whether it is, since when and on which basis. */
export function CountingList({ plan }: { plan: PlanSummary }) {
  const { data, error, refetch } = useQuery(countableQuery(plan.planId));
  const [open, setOpen] = useState<Open>(null);
  return (
    <Panel title={texts.title} note={texts.note}>
      {error ? (
        <FailureCard error={error} onRetry={refetch} />
      ) : !data ? (
        <SkeletonRows rows={6} height={36} />
      ) : data.length === 0 ? (
        <EmptyState title={texts.noneTitle} text={texts.noneText} />
      ) : (
        <Table<CountableIndicator>
          size="small"
          rowKey="indicator"
          columns={columnsFor(plan, setOpen)}
          dataSource={[...data].sort((a, b) => rank(a) - rank(b))}
          pagination={false}
        />
      )}
      {open?.act === "set" && <SetDialog plan={plan} row={open.row} onClose={() => setOpen(null)} />}
      {open?.act === "clear" && <ClearDialog plan={plan} row={open.row} onClose={() => setOpen(null)} />}
    </Panel>
  );
}

/** Counted ones first, then those that could be. */
const rank = ({ rule, known }: CountableIndicator) => (rule ? 0 : known ? 1 : 2);

const columnsFor = (plan: PlanSummary, open: (next: Open) => void): TableColumnsType<CountableIndicator> => [
  { title: names.indicator, dataIndex: "indicator", width: 200, render: (code: string) => indicatorName(plan, code) },
  { title: names.how, key: "how", render: (_, row) => <How row={row} /> },
  {
    title: names.registry,
    dataIndex: "known",
    width: 96,
    render: (known: boolean) => (known ? texts.known : texts.unknown),
  },
  {
    title: names.state,
    key: "state",
    width: 130,
    render: (_, { rule }) => <Tone tone={rule ? "blue" : "grey"}>{rule ? texts.counted : texts.reported}</Tone>,
  },
  { title: names.since, key: "since", width: 110, render: (_, { rule }) => rule?.from ?? commonTexts.missing },
  {
    title: names.through,
    key: "through",
    width: 110,
    render: (_, { rule }) => (rule ? (rule.through ?? texts.open) : commonTexts.missing),
  },
  { title: names.basis, key: "basis", render: (_, { rule }) => rule?.basis ?? commonTexts.missing },
  {
    title: names.setBy,
    key: "setBy",
    width: 160,
    render: (_, { rule }) =>
      rule ? `${personName(rule.setByName)} ${chinaTime(rule.setAt).slice(0, 10)}` : commonTexts.missing,
  },
  { title: names.act, key: "act", width: 120, render: (_, row) => row.canEdit && <Acts row={row} open={open} /> },
];

function How({ row }: { row: CountableIndicator }) {
  const titles = row.titles.join(commonTexts.enumeration);
  return (
    <span title={row.note ?? undefined}>
      {texts.kinds[row.kind]}
      {titles && <span className={styles.name}> {titles}</span>}
    </span>
  );
}

function Acts({ row, open }: { row: CountableIndicator; open: (next: Open) => void }) {
  if (!row.rule && !row.known) {
    return (
      <span className={styles.name} title={row.kind === "count" ? texts.noListHint : texts.notYetHint}>
        {texts.notYet}
      </span>
    );
  }
  return (
    <span className={styles.acts}>
      <button type="button" className={styles.link} onClick={() => open({ act: "set", row })}>
        {row.rule ? texts.change : texts.set}
      </button>
      {row.rule && (
        <button type="button" className={styles.link} onClick={() => open({ act: "clear", row })}>
          {texts.clear}
        </button>
      )}
    </span>
  );
}
