import type { ReactNode } from "react";
import { editTexts } from "@/locales";
import { chinaTime } from "@/shared/format/date";
import styles from "./ConflictDialog.module.css";

export interface ConflictSide {
  /** As shown, with its measure unit. */
  value: ReactNode;
  by: string | null;
  /** An instant (UTC); null for what is not saved yet. */
  at: string | null;
  reason: string | null;
}

export interface ConflictItem {
  key: string | number;
  /** 大安街道 2025年目标 */
  subject: string;
  mine: ConflictSide;
  theirs: ConflictSide;
}

const texts = editTexts.conflict;

/** Mine and theirs side by side: value, who, when, why; a block per record. */
export function ConflictTable({ items }: { items: ConflictItem[] }) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            <th scope="col">
              {texts.mine} <small>{texts.mineState}</small>
            </th>
            <th scope="col">
              {texts.theirs} <small>{texts.theirsState}</small>
            </th>
          </tr>
        </thead>
        {items.map((item) => (
          <Block key={item.key} item={item} />
        ))}
      </table>
    </div>
  );
}

function Block({ item: { subject, mine, theirs } }: { item: ConflictItem }) {
  return (
    <tbody>
      <tr className={styles.subject}>
        <th scope="rowgroup" colSpan={3}>
          {subject}
        </th>
      </tr>
      <tr className={styles.value}>
        <th scope="row">{texts.value}</th>
        <td>{mine.value}</td>
        <td>{theirs.value}</td>
      </tr>
      <tr>
        <th scope="row">{texts.by}</th>
        <td>{mine.by ?? texts.me}</td>
        <td>{theirs.by ?? texts.unknown}</td>
      </tr>
      <tr>
        <th scope="row">{texts.at}</th>
        <td>{mine.at ? chinaTime(mine.at) : texts.now}</td>
        <td>{theirs.at ? chinaTime(theirs.at) : texts.unknown}</td>
      </tr>
      <tr>
        <th scope="row">{texts.why}</th>
        <td>{mine.reason || texts.unknown}</td>
        <td>{theirs.reason || texts.unknown}</td>
      </tr>
    </tbody>
  );
}
