import { CloseCircleFilled, InfoCircleFilled, WarningFilled } from "@ant-design/icons";
import { severityTexts } from "@/locales";
import type { Finding, FindingCounts } from "@/shared/api/contract";
import styles from "./SeverityTag.module.css";

export type Severity = Finding["severity"];
export const severities: readonly [Severity, ...Severity[]] = ["error", "doubt", "note"];

const icons = { error: CloseCircleFilled, doubt: WarningFilled, note: InfoCircleFilled };

/** How grave a finding is: word, icon and colour together; a count where there are several. */
export function SeverityTag({ severity, count }: { severity: Severity; count?: number }) {
  const Icon = icons[severity];
  return (
    <span className={styles.tag} data-severity={severity} title={severityTexts[severity].hint}>
      <Icon aria-hidden="true" />
      {severityTexts[severity].name}
      {count !== undefined && <b>{count}</b>}
    </span>
  );
}

/** The severities that occur, worst first. */
export function SeverityCounts({ counts }: { counts: FindingCounts }) {
  return (
    <span className={styles.row}>
      {severities
        .filter((severity) => counts[severity] > 0)
        .map((severity) => (
          <SeverityTag key={severity} severity={severity} count={counts[severity]} />
        ))}
    </span>
  );
}
