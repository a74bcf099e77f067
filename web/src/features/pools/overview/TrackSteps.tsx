import { ladderTexts } from "@/locales";
import type { Ladder } from "@/shared/api/contract";
import styles from "../Ladder.module.css";
import type { NamesWish } from "./NamesDrawer";

interface Props {
  track: Ladder["tracks"][number];
  place: number;
  total: number;
  onNames: (wish: NamesWish) => void;
}

/** The rungs from the top down, as long as their holders are many. */
export function TrackSteps({ track, place, total, onNames }: Props) {
  const most = Math.max(1, track.belowCount, ...track.rungs.map((rung) => rung.holders));
  const side = place === 0 ? "first" : "second";
  return (
    <ol className={styles.steps}>
      {[...track.rungs].reverse().map((rung) => (
        <li key={rung.kind}>
          <span className={styles.stepName}>{rung.name}</span>
          <span className={styles.stepBar}>
            <i style={{ width: `${(rung.holders / most) * 100}%` }} data-rung={track.rungs.indexOf(rung)} />
          </span>
          <button type="button" onClick={() => onNames({ title: rung.name, query: { kind: rung.kind } })}>
            <b>{rung.holders.toLocaleString()}</b>
          </button>
          <small>{ladderTexts.highest(rung.highest)}</small>
        </li>
      ))}
      <li>
        <span className={styles.stepName}>{track.below}</span>
        <span className={styles.stepBar}>
          <i style={{ width: `${(track.belowCount / most) * 100}%` }} data-rung="below" />
        </span>
        <button type="button" onClick={() => onNames({ title: track.below, query: { [side]: "below" } })}>
          <b>{track.belowCount.toLocaleString()}</b>
        </button>
        <small>{total > 0 ? `${((track.belowCount / total) * 100).toFixed(1)}%` : ""}</small>
      </li>
    </ol>
  );
}
