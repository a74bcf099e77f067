import type { ReactNode } from "react";
import { commonTexts, editTexts } from "@/locales";
import { chinaTime } from "@/shared/format/date";
import styles from "./HistoryList.module.css";

export interface HistoryEntry {
  key: string | number;
  /** What was done, in a word: 修改, 撤销, 导入. */
  act: string;
  /** An instant (UTC). */
  at: string;
  by: string;
  /** Values as shown, with their measure unit; null where there was or is none. */
  from: string | null;
  to: string | null;
  reason: string | null;
  /** Anything more: state of the value, file, document. */
  note?: ReactNode;
}

/** A change per entry, newest first, on a line. */
export function HistoryList({ entries }: { entries: HistoryEntry[] }) {
  return (
    <ol className={styles.list}>
      {entries.map((entry) => (
        <li key={entry.key} className={styles.entry}>
          <div className={styles.head}>
            <b>{entry.by}</b>
            <time dateTime={entry.at}>{`${chinaTime(entry.at)} ${entry.act}`}</time>
          </div>
          <Change from={entry.from} to={entry.to} />
          {entry.reason && <div className={styles.why}>{editTexts.history.why + commonTexts.colon + entry.reason}</div>}
          {entry.note && <div className={styles.why}>{entry.note}</div>}
        </li>
      ))}
    </ol>
  );
}

const texts = editTexts.history;

/** 由 60 改为 55; the first entry reads 填入 60. */
function Change({ from, to }: Pick<HistoryEntry, "from" | "to">) {
  if (from === null && to === null) return null;
  if (from === null)
    return (
      <div>
        {texts.set} <b>{to}</b>
      </div>
    );
  if (to === null)
    return (
      <div>
        {texts.cleared} <s>{from}</s>
      </div>
    );
  const words = texts.fromTo(from, to);
  return (
    <div>
      {words.before} <b>{words.from}</b> {words.between} <b>{words.to}</b>
    </div>
  );
}
