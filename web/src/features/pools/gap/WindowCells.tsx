import { gapTexts } from "@/locales";
import type { GapList } from "@/shared/api/contract";
import { coverText } from "./cover";
import styles from "./Equation.module.css";

/** The next window, and whether the list can close the gap before it closes. */
export function WindowCells({ list }: { list: GapList }) {
  return (
    <>
      <NextWindow list={list} />
      <Cover list={list} />
    </>
  );
}

function NextWindow({ list: { window } }: { list: GapList }) {
  if (!window) {
    return (
      <div className={styles.window}>
        <span className={styles.label}>{gapTexts.window}</span>
        <span className={styles.note}>{gapTexts.noWindow}</span>
      </div>
    );
  }
  const open = window.daysToOpen === 0;
  return (
    <div className={styles.window} title={`${window.unit} ${window.sourceText}`}>
      <span className={styles.label}>
        {open ? gapTexts.openWindow : gapTexts.window}
        <em className={styles.batch}>{window.name}</em>
      </span>
      <b className={styles.days}>{`${window.opens.slice(5)}${gapTexts.to}${window.closes.slice(5)}`}</b>
      <span className={styles.note}>
        {open ? gapTexts.isOpen(window.daysLeft) : gapTexts.toOpen(window.daysToOpen, window.daysLeft)}
      </span>
    </div>
  );
}

function Cover({ list: { cover, gap } }: { list: GapList }) {
  const needed = Math.max(0, gap ?? 0);
  const spare = Math.min(cover.spare, Math.max(needed, 6));
  const parts = [
    { key: "assigned", count: cover.assigned, width: cover.assigned, text: gapTexts.assigned },
    { key: "to-assign", count: cover.toAssign, width: cover.toAssign, text: gapTexts.toAssign },
    { key: "spare", count: cover.spare, width: spare, text: gapTexts.spare },
  ];
  return (
    <div className={styles.cover} title={gapTexts.coverHint}>
      <span className={styles.coverHead}>
        <span className={styles.label}>{gapTexts.cover}</span>
        <b>{coverText(cover)}</b>
      </span>
      <span className={styles.coverBar} aria-hidden="true">
        {parts.map((part) => (
          <i key={part.key} data-part={part.key} style={{ flexGrow: part.width }} />
        ))}
      </span>
      <span className={styles.coverLegend}>
        {parts.map((part) => (
          <span key={part.key} data-part={part.key}>
            {part.text} <b>{part.count}</b>
          </span>
        ))}
      </span>
    </div>
  );
}
