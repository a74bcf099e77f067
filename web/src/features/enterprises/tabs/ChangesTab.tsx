import { useQuery } from "@tanstack/react-query";
import { Button, Table, type TableColumnsType } from "antd";
import { useState } from "react";
import {
  commonTexts,
  enterpriseStateTexts,
  enterpriseTexts,
  factSourceTexts,
  fieldTexts,
  sizeTexts,
  vetoTexts,
} from "@/locales";
import type { Enterprise, EnterpriseField, EnterpriseStep, VetoKind } from "@/shared/api/contract";
import { chinaTime } from "@/shared/format/date";
import { formatNumber } from "@/shared/format/number";
import { EmptyState } from "@/shared/ui/EmptyState";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Panel } from "@/shared/ui/Panel";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import { stepsQuery } from "../queries";
import styles from "./Tabs.module.css";

const texts = enterpriseTexts.changes;
const step = 50;
const most = 200;
const missing = commonTexts.missing;

/** 变更记录: who changed what, when, why; the newest first. */
export function ChangesTab({ one }: { one: Enterprise }) {
  const [size, setSize] = useState(step);
  const { data, error, refetch } = useQuery(stepsQuery(one.creditCode, size));
  return (
    <Panel title={enterpriseTexts.page.tabs.changes} note={data && texts.total(formatNumber(data.total))}>
      <div className={styles.body}>
        {error ? (
          <FailureCard error={error} onRetry={refetch} />
        ) : !data ? (
          <SkeletonRows rows={6} height={32} />
        ) : data.steps.length === 0 ? (
          <EmptyState title={texts.emptyTitle} text={texts.emptyText} />
        ) : (
          <Table<EnterpriseStep>
            size="small"
            rowKey="id"
            pagination={false}
            columns={columns}
            dataSource={data.steps}
            scroll={{ x: 1080 }}
          />
        )}
        {data?.next && size < most && (
          <div className={styles.more}>
            <Button size="small" onClick={() => setSize(size + step)}>
              {texts.older}
            </Button>
          </div>
        )}
      </div>
    </Panel>
  );
}

function subjectOf({ subject, item, itemName, year, source }: EnterpriseStep): string {
  if (subject === "veto") return `${texts.subjects.veto} · ${vetoTexts[item as VetoKind]?.name ?? item}`;
  const name = texts.subjects[subject] ?? fieldTexts[subject as EnterpriseField] ?? subject;
  const about = [itemName ?? item, year ? enterpriseTexts.facts.year(year) : null, source && factSourceTexts[source]];
  return [name, ...about].filter(Boolean).join(" · ");
}

/** A value of the history as people read it: spans, codes, numbers. */
export function stepText(subject: string, value: string | null): string {
  if (value === null) return missing;
  if (subject === "qualification")
    return value.replace(/^(\S+)\/(\S*)$/, (_, from: string, to: string) => `${from}—${to || texts.openEnd}`);
  if (subject === "veto") return value.startsWith("found") ? texts.found : texts.clear;
  if (subject === "size") return sizeTexts[value as keyof typeof sizeTexts] ?? value;
  if (subject === "state") return enterpriseStateTexts[value as keyof typeof enterpriseStateTexts] ?? value;
  if (value === "true" || value === "false")
    return value === "true" ? enterpriseTexts.page.yes : enterpriseTexts.page.no;
  return subject === "fact" && /^-?\d+(\.\d+)?$/.test(value)
    ? formatNumber(Number(value), value.split(".")[1]?.length ?? 0)
    : value;
}

const columns: TableColumnsType<EnterpriseStep> = [
  { key: "at", title: texts.columns.at, width: 136, render: (_, { at }) => chinaTime(at) },
  { key: "what", title: texts.columns.what, width: 230, render: (_, each) => subjectOf(each) },
  {
    key: "before",
    title: texts.columns.before,
    width: 190,
    render: (_, { subject, before }) => stepText(subject, before),
  },
  { key: "after", title: texts.columns.after, width: 190, render: (_, { subject, after }) => stepText(subject, after) },
  {
    key: "by",
    title: texts.columns.by,
    width: 130,
    render: (_, { by, byName }) => (by === "cli" ? texts.cli : byName),
  },
  { key: "reason", title: texts.columns.reason, render: (_, { reason }) => reason || missing },
];
