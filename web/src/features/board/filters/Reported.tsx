import { Popover } from "antd";
import { boardTexts } from "@/locales";
import type { Board } from "@/shared/api/contract";
import styles from "./FilterBar.module.css";

/** 报送 24 / 27. Opens the list of units without data. */
export function Reported({ board, onPick }: { board: Board; onPick: (unitId: string) => void }) {
  if (board.rowsVisible === "own" || board.reportable === 0) return null;
  const face = (
    <>
      {boardTexts.reported} <b>{board.reported}</b> / {board.reportable}
    </>
  );
  const hint = boardTexts.reportedHint(board.missing.length);
  if (board.missing.length === 0) {
    return (
      <span className={styles.reported} title={hint}>
        {face}
      </span>
    );
  }
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={boardTexts.showMissing}
      content={
        <ul className={styles.missing}>
          {board.missing.map((unit) => (
            <li key={unit.unitId}>
              <button type="button" className={styles.link} onClick={() => onPick(unit.unitId)}>
                {unit.name}
              </button>
            </li>
          ))}
        </ul>
      }
    >
      <button type="button" className={styles.reportedButton} title={hint}>
        {face}
      </button>
    </Popover>
  );
}
