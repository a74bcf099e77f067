import { boardTexts, commonTexts } from "@/locales";
import type { BoardRow } from "@/shared/api/contract";
import { Arrow } from "@/shared/ui/icons";
import styles from "./RankingPanel.module.css";
import { movementOf } from "./ranking";

/** Places won or lost since last quarter: an arrow and a number in grey, said in words on hover and to a screen reader. */
export function Movement({ row }: { row: BoardRow }) {
  const places = movementOf(row);
  if (!places) {
    return <span title={places === 0 ? boardTexts.notMoved : boardTexts.notCompared}>{commonTexts.missing}</span>;
  }
  const words = places > 0 ? boardTexts.movedUp(places) : boardTexts.movedDown(-places);
  return (
    <span className={styles.movement} title={words}>
      <Arrow to={places > 0 ? "up" : "down"} />
      <span aria-hidden="true">{Math.abs(places)}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}
