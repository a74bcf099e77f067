import {
  CheckCircleFilled,
  ClockCircleOutlined,
  EditFilled,
  ExclamationCircleFilled,
  MinusCircleOutlined,
} from "@ant-design/icons";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { entryTexts, valueTexts } from "@/locales";
import { useSession } from "@/shared/session/session";
import { DemoTag } from "@/shared/ui/DemoTag";
import shared from "../entry.module.css";
import { may } from "../may";
import { entryAddress } from "../tabs";
import styles from "./Fill.module.css";
import type { Line } from "./lines";
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

interface Props {
  entry: Checked;
  period: string;
  onReset: () => void;
}

/** Where a line stands, with a sign and a word; a changed one can be taken back. */
export function LineStatus({ entry, period, onReset }: Props) {
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
      <AskCorrection line={entry.line} period={period} />
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

const shut = ["period-locked", "period-closed"];

/** What is locked or closed leads on to the request for that very cell. */
function AskCorrection({ line: { row, indicator, name }, period }: { line: Line; period: string }) {
  const session = useSession();
  if (row.canEdit || !shut.includes(row.whyNot ?? "") || !may(session, "enter-values")) return null;
  const own = row.value !== null && row.observationId !== null;
  const query = {
    view: "values",
    indicator: indicator.code,
    unit: row.unitId,
    period,
    ask: own ? row.observationId : "new",
  };
  return (
    <Link className={shared.link} to={entryAddress("values", query)} aria-label={entryTexts.askOf(name)}>
      {valueTexts.acts.ask}
    </Link>
  );
}

export function statusOf({ line, changed, issues, blocked, reasonNeeded }: Checked): Key {
  if (!changed) return line.row.value === null ? "missing" : "reported";
  if (issues.some(({ level }) => level === "error")) return "error";
  if (blocked) return "reason";
  return reasonNeeded ? "explained" : "changed";
}
