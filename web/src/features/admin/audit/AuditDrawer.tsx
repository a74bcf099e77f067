import { Drawer } from "antd";
import { actionTexts, auditOutcomeTexts, auditTexts, commonTexts } from "@/locales";
import type { AuditRecord } from "@/shared/api/contract";
import { chinaTimeExact } from "@/shared/format/date";
import styles from "../admin.module.css";
import { StateMark } from "../StateMark";
import { objectOf, Who } from "./AuditTable";
import { differencesOf, type Names } from "./differences";

interface Props {
  entry: AuditRecord | null;
  names: Names;
  onClose: () => void;
}

interface PartProps {
  entry: AuditRecord;
  names: Names;
}

/** One entry: who, when, what, from where, and what it was and is. */
export function AuditDrawer({ entry, names, onClose }: Props) {
  return (
    <Drawer
      open={entry !== null}
      size={680}
      title={entry && auditTexts.detail(entry.id)}
      onClose={onClose}
      destroyOnHidden
    >
      {entry && (
        <>
          <section className={styles.part}>
            <Facts entry={entry} names={names} />
          </section>
          <section className={styles.part}>
            <h3 className={styles.partTitle}>{auditTexts.change}</h3>
            <Differences entry={entry} names={names} />
          </section>
          {(entry.before ?? entry.after) !== null && (
            <section className={styles.part}>
              <h3 className={styles.partTitle}>{auditTexts.raw}</h3>
              <pre className={styles.raw}>{[entry.before, entry.after].filter(Boolean).join("\n→ ")}</pre>
            </section>
          )}
        </>
      )}
    </Drawer>
  );
}

function Facts({ entry, names }: PartProps) {
  const facts: [string, React.ReactNode][] = [
    [auditTexts.at, chinaTimeExact(entry.at)],
    [auditTexts.user, <Who key="who" entry={entry} names={names} />],
    [auditTexts.action, actionTexts[entry.action] ?? entry.action],
    [auditTexts.outcome, <StateMark key="o" state={entry.outcome} text={auditOutcomeTexts[entry.outcome]} />],
    [auditTexts.object, objectOf(entry, names)],
    [auditTexts.objectId, entry.objectId ?? commonTexts.missing],
    [auditTexts.unit, (entry.unitId && (names[`unit/${entry.unitId}`] ?? entry.unitId)) || commonTexts.missing],
    [auditTexts.ip, entry.ip ?? commonTexts.missing],
    [auditTexts.request, entry.requestId ?? commonTexts.missing],
  ];
  return (
    <>
      <dl className={styles.facts}>
        {facts.flatMap(([name, value]) => [<dt key={`${name}-name`}>{name}</dt>, <dd key={name}>{value}</dd>])}
      </dl>
      {entry.userAgent && <p className={styles.quiet}>{entry.userAgent}</p>}
    </>
  );
}

function Differences({ entry, names }: PartProps) {
  const lines = differencesOf(entry, names);
  if (lines.length === 0) return <p className={styles.quiet}>{auditTexts.noContent}</p>;
  const hasOld = entry.before !== null;
  return (
    <table className={styles.diff}>
      <thead>
        <tr>
          <th scope="col">{auditTexts.field}</th>
          {hasOld && <th scope="col">{auditTexts.old}</th>}
          <th scope="col">{hasOld ? auditTexts.now : auditTexts.content}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.name}>
            <th scope="row">{line.name}</th>
            {hasOld && <td>{line.before ?? commonTexts.missing}</td>}
            <td data-changed={line.changed || undefined}>{line.after ?? commonTexts.missing}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
