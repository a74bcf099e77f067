import {
  CheckCircleFilled,
  CloseCircleFilled,
  ExclamationCircleFilled,
  FileTextFilled,
  MinusCircleFilled,
} from "@ant-design/icons";
import type { ReactNode } from "react";
import { importTexts } from "@/locales";
import type { ImportJob } from "@/shared/api/contract";
import { formatNumber } from "@/shared/format/number";
import styles from "./Imports.module.css";

interface Card {
  key: keyof typeof importTexts.cards;
  icon: ReactNode;
  count: number;
  hint: string;
}

/** 读取, 正确, 有误, 须说明, 不变: how many, and what that means. */
export function CountCards({ job }: { job: ImportJob }) {
  return (
    <ul className={styles.cards}>
      {cardsOf(job).map(({ key, icon, count, hint }) => (
        <li key={key} className={styles.card} data-kind={key} data-some={count > 0 || undefined}>
          <span className={styles.cardIcon}>{icon}</span>
          <span className={styles.cardName}>{importTexts.cards[key]}</span>
          <span className={styles.cardCount}>
            <b className={styles.number}>{formatNumber(count)}</b> {importTexts.item}
          </span>
          <span className={styles.cardHint}>{hint}</span>
        </li>
      ))}
    </ul>
  );
}

function cardsOf(job: ImportJob): Card[] {
  const hints = importTexts.cardHints;
  const n = formatNumber;
  return [
    {
      key: "read",
      icon: <FileTextFilled />,
      count: job.rowsRead,
      hint: job.rowsSkipped > 0 ? hints.read(n(job.rowsSkipped)) : hints.readAll,
    },
    {
      key: "good",
      icon: <CheckCircleFilled />,
      count: job.rowsGood,
      hint: hints.good(n(job.rowsAdded), n(job.rowsChanged)),
    },
    {
      key: "bad",
      icon: <CloseCircleFilled />,
      count: job.rowsBad,
      hint: job.rowsBad > 0 ? hints.bad : hints.badNone,
    },
    {
      key: "warned",
      icon: <ExclamationCircleFilled />,
      count: job.rowsWarned,
      hint: job.rowsWarned > 0 ? hints.warned : hints.warnedNone,
    },
    { key: "unchanged", icon: <MinusCircleFilled />, count: job.rowsUnchanged, hint: hints.unchanged },
  ];
}
