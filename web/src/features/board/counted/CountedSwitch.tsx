import { countingTexts } from "@/locales";
import type { Board, CountedValue } from "@/shared/api/contract";
import { formatMeasure, formatValue, signed } from "@/shared/format/number";
import { Segmented } from "@/shared/ui/Segmented";
import { type BoardParams, type NameSet, nameSets } from "../boardParams";
import type { ChangeBoard } from "../useBoardParams";
import styles from "./Counted.module.css";
import { isWhole } from "./countedOf";

interface Props {
  counted: CountedValue;
  board: Board | undefined;
  params: BoardParams;
  change: ChangeBoard;
}

/** The registry's count beside the number in use, and the choice of sources or names. */
export function CountedSwitch({ counted, board, params, change }: Props) {
  if (!board) return null;
  const sets = nameSets.filter((set) => isOffered(set, counted, board, params.sources));
  return (
    <div className={styles.switch}>
      <Segmented
        label={countingTexts.views}
        value={params.names ? "names" : "sources"}
        onChange={(view) => change({ names: view === "names" ? "valid" : null })}
        options={[
          { value: "sources", text: countingTexts.sources },
          { value: "names", text: countingTexts.names },
        ]}
      />
      {params.names ? (
        <Segmented
          label={countingTexts.setsLabel}
          value={params.names}
          onChange={(names) => change({ names })}
          options={sets.map((set) => ({ value: set, text: countingTexts.sets[set] }))}
        />
      ) : (
        <span className={styles.figure}>
          {countingTexts.registryOn(counted.on)}
          <b>{formatMeasure(counted.value, board.indicatorRef, null)}</b>
          {counted.difference !== null && differenceText(counted.difference, board)}
        </span>
      )}
    </div>
  );
}

const differenceText = (difference: number, board: Board) =>
  difference === 0
    ? countingTexts.same
    : countingTexts.difference(signed(formatValue(difference, board.indicatorRef, null)));

/** What the year brought is known where the count was known when it began; the others only where there are any. */
function isOffered(set: NameSet, counted: CountedValue, board: Board, unitId: string | null): boolean {
  switch (set) {
    case "valid":
      return true;
    case "gained":
    case "lost":
      return counted.gained !== null;
    case "moved-in":
      return (counted.movedIn ?? 0) > 0;
    case "moved-out":
      return (counted.movedOut ?? 0) > 0;
    case "not-attributed":
      return isWhole(board, unitId) && (board.counting?.notAttributed ?? 0) > 0;
  }
}
