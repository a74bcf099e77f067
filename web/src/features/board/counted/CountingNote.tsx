import { Link } from "react-router";
import { commonTexts, countingTexts } from "@/locales";
import { address } from "@/shared/api/client";
import type { Board } from "@/shared/api/contract";
import styles from "./Counted.module.css";

/** How the board's numbers and the registry stand to each other, and where that is decided. */
export function CountingNote({ board }: { board: Board }) {
  const { counting } = board;
  if (!counting) return null;
  const parts = [
    counting.rule ? countingTexts.usedNote(counting.from ?? "") : countingTexts.besideNote(counting.differing),
    counting.rule && counting.differing > 0 ? countingTexts.lockedNote(counting.differing) : null,
    counting.notAttributed ? countingTexts.notAttributed(counting.notAttributed) : null,
    counting.demo ? countingTexts.demo : null,
  ];
  return (
    <p className={styles.note}>
      {parts.filter(Boolean).join(commonTexts.comma)}
      <Link className={styles.link} to={address("/entry/counting", { plan: board.plan })}>
        {countingTexts.manage}
      </Link>
    </p>
  );
}
