import {
  CheckCircleFilled,
  ClockCircleOutlined,
  EditFilled,
  ExclamationCircleFilled,
  MinusCircleOutlined,
} from "@ant-design/icons";
import type { ReactNode } from "react";
import { entryTexts } from "@/locales";
import { DemoTag } from "@/shared/ui/DemoTag";
import shared from "../entry.module.css";
import styles from "./Fill.module.css";
import type { Checked } from "./useFilling";

type Key = keyof typeof entryTexts.status;

const icons: Record<Key, ReactNode> = {
  missing: <MinusCircleOutlined />,
  reported: <CheckCircleFilled />,
  changed: <EditFilled />,
  error: <ExclamationCircleFilled />,
  reason: <ExclamationCircleFilled />,
  explained: <EditFilled />,
  late: <ClockCircleOutlined />,
};

/** Where a line stands, with a sign and a word; a changed one can be taken back. */
export function LineStatus({ entry, onReset }: { entry: Checked; onReset: () => void }) {
  const key = statusOf(entry);
  const { row } = entry.line;
  return (
    <>
      <span className={styles.state} data-state={key}>
        {icons[key]}
        {entryTexts.status[key]}
      </span>
      {entry.line.demo !== null && <DemoTag />}
      {!entry.changed && row.late && (
        <span className={shared.late} title={entryTexts.lateHint}>
          {entryTexts.status.late}
        </span>
      )}
      {!entry.changed && row.sources > 1 && (
        <span className={shared.quiet}>{entryTexts.sourcesCount(row.sources)}</span>
      )}
      {entry.changed && (
        <button
          type="button"
          className={shared.link}
          aria-label={entryTexts.restoreLineOf(entry.line.name)}
          onClick={onReset}
        >
          {entryTexts.restoreLine}
        </button>
      )}
    </>
  );
}

export function statusOf({ line, changed, issues, blocked, reasonNeeded }: Checked): Key {
  if (!changed) return line.row.value === null ? "missing" : "reported";
  if (issues.some(({ level }) => level === "error")) return "error";
  if (blocked) return "reason";
  return reasonNeeded ? "explained" : "changed";
}
