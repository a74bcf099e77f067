import { Table, type TableColumnsType } from "antd";
import { actionTexts, auditOutcomeTexts, auditTexts, commonTexts, objectKindTexts } from "@/locales";
import type { AuditRecord } from "@/shared/api/contract";
import { chinaTimeExact } from "@/shared/format/date";
import { EmptyState } from "@/shared/ui/EmptyState";
import styles from "../admin.module.css";
import { StateMark } from "../StateMark";
import { summaryOf } from "./differences";

interface Props {
  entries: AuditRecord[] | undefined;
  loading: boolean;
  onOpen: (entry: AuditRecord) => void;
}

export function AuditTable({ entries, loading, onOpen }: Props) {
  return (
    <Table<AuditRecord>
      size="small"
      rowKey="id"
      loading={loading && !entries}
      pagination={false}
      dataSource={entries ?? []}
      columns={columns(onOpen)}
      scroll={{ x: 1180 }}
      locale={{ emptyText: entries ? <EmptyState title={auditTexts.none} text={auditTexts.noneAdvice} /> : " " }}
      onRow={(entry) => ({ onClick: () => onOpen(entry), style: { cursor: "pointer" } })}
    />
  );
}

const columns = (onOpen: (entry: AuditRecord) => void): TableColumnsType<AuditRecord> => [
  {
    title: auditTexts.at,
    width: 156,
    render: (_, entry) => (
      <button type="button" className={styles.link} onClick={() => onOpen(entry)}>
        {chinaTimeExact(entry.at)}
      </button>
    ),
  },
  { title: auditTexts.user, width: 170, render: (_, entry) => <Who entry={entry} /> },
  { title: auditTexts.action, width: 150, render: (_, entry) => actionTexts[entry.action] ?? entry.action },
  {
    title: auditTexts.outcome,
    width: 90,
    render: (_, entry) => <StateMark state={entry.outcome} text={auditOutcomeTexts[entry.outcome]} />,
  },
  { title: auditTexts.object, width: 250, render: (_, entry) => objectOf(entry) },
  { title: auditTexts.summary, render: (_, entry) => <span className={styles.summary}>{summaryOf(entry)}</span> },
  { title: auditTexts.ip, width: 120, render: (_, { ip }) => ip ?? commonTexts.missing },
];

/** Who acted; "cli" is somebody at the machine. */
export function Who({ entry }: { entry: AuditRecord }) {
  const name = entry.userName === "cli" ? auditTexts.cli : entry.userName || auditTexts.strange;
  return (
    <>
      {name}
      {entry.onBehalfOf.length > 0 && (
        <div className={styles.quiet}>{auditTexts.onBehalf(entry.onBehalfOf.join(commonTexts.enumeration))}</div>
      )}
    </>
  );
}

export const objectOf = ({ objectKind, objectId }: AuditRecord) =>
  [objectKind && (objectKindTexts[objectKind] ?? objectKind), objectId].filter(Boolean).join(" ") ||
  commonTexts.missing;
