import { boardTexts } from "@/locales";
import type { Board, BoardRow } from "@/shared/api/contract";
import { bandColors } from "@/shared/ui/bands";
import styles from "./UnitSheet.module.css";

interface Props {
  row: BoardRow;
  board: Board;
  show: (value: number | null) => string;
}

/** From base to target on one line: the bar is what there is, the marks are what is expected and wanted. */
export function BulletBar({ row, board, show }: Props) {
  if (row.actual === null || row.target === null) return null;
  const values = [row.actual, row.target, row.expected ?? row.target, row.base ?? row.actual];
  const low =
    row.base === null
      ? Math.min(0, ...values)
      : Math.min(...values) - (Math.max(...values) - Math.min(...values)) * 0.08;
  const high = Math.max(...values) + (Math.max(...values) - low) * 0.06;
  const at = (value: number) => `${(((value - low) / (high - low || 1)) * 100).toFixed(2)}%`;
  const targetName = row.targetYear ? boardTexts.targetOf(row.targetYear) : boardTexts.yearTarget;
  const marks: [string, number | null][] = [
    [boardTexts.base, row.base],
    [boardTexts.expected, row.expected],
    [targetName, row.target],
  ];
  const label = boardTexts.bulletLabel({
    base: show(row.base),
    actual: show(row.actual),
    expected: show(row.expected),
    target: `${targetName} ${show(row.target)}`,
  });
  return (
    <div className={styles.bullet} role="img" aria-label={label}>
      <div className={styles.track} />
      <div
        className={styles.bar}
        style={{ width: at(row.actual), background: bandColors(row.band, board.scale).glyph }}
      />
      {marks.map(([name, value], index) =>
        value === null ? null : (
          <div key={name} className={index % 2 ? styles.markAbove : styles.markBelow} style={{ left: at(value) }}>
            <span>
              {name} <b>{show(value)}</b>
            </span>
          </div>
        ),
      )}
    </div>
  );
}
