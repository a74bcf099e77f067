import { useQuery } from "@tanstack/react-query";
import { Table, type TableColumnsType } from "antd";
import { Link } from "react-router";
import { importTexts } from "@/locales";
import type { ImportJob } from "@/shared/api/contract";
import { chinaTime } from "@/shared/format/date";
import { formatNumber } from "@/shared/format/number";
import { EmptyState } from "@/shared/ui/EmptyState";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Panel } from "@/shared/ui/Panel";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import styles from "../entry.module.css";
import { importAddress } from "../tabs";
import { sizeText } from "./checkFile";
import { JobState } from "./JobState";
import { importsQuery } from "./queries";
import { isUnderWay } from "./types";

const names = importTexts.columns;

const columns: TableColumnsType<ImportJob> = [
  {
    title: names.file,
    dataIndex: "fileName",
    ellipsis: true,
    render: (name: string, { id, fileSize }) => (
      <>
        <Link to={importAddress(id)} title={name}>
          {name}
        </Link>{" "}
        <span className={styles.quiet}>{sizeText(fileSize)}</span>
      </>
    ),
  },
  { title: names.kind, dataIndex: "kind", width: 100, render: (kind: ImportJob["kind"]) => importTexts.kinds[kind] },
  {
    title: names.state,
    dataIndex: "state",
    width: 110,
    render: (state: ImportJob["state"]) => <JobState state={state} />,
  },
  { title: names.rows, key: "rows", width: 220, render: (_, job) => rowsOf(job) },
  { title: names.at, dataIndex: "createdAt", width: 160, render: chinaTime },
  {
    title: names.act,
    key: "act",
    width: 110,
    render: (_, job) => <Link to={importAddress(job.id)}>{actOf(job)}</Link>,
  },
];

/** One's own imports with their state, newest first. */
export function MyImports() {
  const { data, error, refetch } = useQuery(importsQuery);
  return (
    <Panel title={importTexts.mine} note={importTexts.mineNote}>
      {error ? (
        <FailureCard error={error} onRetry={refetch} />
      ) : !data ? (
        <SkeletonRows rows={4} height={36} />
      ) : data.length === 0 ? (
        <EmptyState title={importTexts.noneTitle} text={importTexts.noneText} />
      ) : (
        <Table
          size="small"
          rowKey="id"
          columns={columns}
          dataSource={data}
          pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
        />
      )}
    </Panel>
  );
}

function rowsOf(job: ImportJob) {
  if (job.state === "done") return importTexts.written(formatNumber(job.rowsWritten));
  if (isUnderWay(job.state)) return importTexts.rowsRead(formatNumber(job.rowsRead));
  if (job.rowsRead === 0) return <span className={styles.quiet}>{formatNumber(null)}</span>;
  return importTexts.rowsText(formatNumber(job.rowsGood), formatNumber(job.rowsBad));
}

function actOf({ state }: ImportJob): string {
  if (isUnderWay(state)) return importTexts.acts.follow;
  if (state === "checked") return importTexts.acts.decide;
  return state === "done" ? importTexts.acts.result : importTexts.acts.why;
}
