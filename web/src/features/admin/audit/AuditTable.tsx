import { Table, type TableColumnsType } from "antd";
import { actionTexts, auditOutcomeTexts, auditTexts, auditValueTexts, commonTexts, objectKindTexts } from "@/locales";
import type { AuditRecord } from "@/shared/api/contract";
import { chinaTimeExact } from "@/shared/format/date";
import { EmptyState } from "@/shared/ui/EmptyState";
import styles from "../admin.module.css";
import { StateMark } from "../StateMark";
import { type Names, summaryOf } from "./differences";

interface Props {
  entries: AuditRecord[] | undefined;
  names: Names;
  loading: boolean;
  onOpen: (entry: AuditRecord) => void;
}

export function AuditTable({ entries, names, loading, onOpen }: Props) {
  return (
    <Table<AuditRecord>
      size="small"
      rowKey="id"
      loading={loading && !entries}
      pagination={false}
      dataSource={entries ?? []}
      columns={columns(names, onOpen)}
      scroll={{ x: 1180 }}
      locale={{ emptyText: entries ? <EmptyState title={auditTexts.none} text={auditTexts.noneAdvice} /> : " " }}
      onRow={(entry) => ({ onClick: () => onOpen(entry), style: { cursor: "pointer" } })}
    />
  );
}

const columns = (names: Names, onOpen: (entry: AuditRecord) => void): TableColumnsType<AuditRecord> => [
  {
    title: auditTexts.at,
    width: 156,
    render: (_, entry) => (
      <button type="button" className={styles.link} onClick={() => onOpen(entry)}>
        {chinaTimeExact(entry.at)}
      </button>
    ),
  },
  { title: auditTexts.user, width: 170, render: (_, entry) => <Who entry={entry} names={names} /> },
  { title: auditTexts.action, width: 150, render: (_, entry) => actionTexts[entry.action] ?? entry.action },
  {
    title: auditTexts.outcome,
    width: 90,
    render: (_, entry) => <StateMark state={entry.outcome} text={auditOutcomeTexts[entry.outcome]} />,
  },
  { title: auditTexts.object, width: 250, render: (_, entry) => objectOf(entry, names) },
  {
    title: auditTexts.summary,
    render: (_, entry) => <span className={styles.summary}>{summaryOf(entry, names)}</span>,
  },
  { title: auditTexts.ip, width: 120, render: (_, { ip }) => ip ?? commonTexts.missing },
];

interface WhoProps {
  entry: AuditRecord;
  names: Names;
}

/** Who acted, by name and login name; "cli" is somebody at the machine. */
export function Who({ entry: { userName, onBehalfOf }, names }: WhoProps) {
  const name = names[`user/${userName}`];
  const login = userName === "cli" ? auditTexts.cli : userName || auditTexts.strange;
  return (
    <>
      {name ?? login}
      {name && <div className={styles.quiet}>{login}</div>}
      {onBehalfOf.length > 0 && (
        <div className={styles.quiet}>{auditTexts.onBehalf(onBehalfOf.join(commonTexts.enumeration))}</div>
      )}
    </>
  );
}

/** Kind and name of the object; its id where it has no name. */
export const objectOf = ({ objectKind, objectId }: AuditRecord, names: Names) =>
  [
    objectKind && (objectKindTexts[objectKind] ?? objectKind),
    (objectId && (names[`${objectKind}/${objectId}`] ?? (objectKind === "demo-step" && auditValueTexts[objectId]))) ||
      objectId,
  ]
    .filter(Boolean)
    .join(" ") || commonTexts.missing;
