import { commonTexts, countingTexts } from "@/locales";
import type { Board, BoardRow } from "@/shared/api/contract";
import { formatValue, signed } from "@/shared/format/number";
import table from "@/shared/ui/Table.module.css";
import type { ChangeBoard } from "../useBoardParams";

interface Props {
  row: BoardRow;
  board: Board;
  change: ChangeBoard;
}

/** The registry's count of a row; opens the list of its enterprises. A difference from the number in use stands beside it. */
export function CountedNumber({ row, board, change }: Props) {
  const { counted } = row;
  if (!counted) return commonTexts.missing;
  const text = formatValue(counted.value, board.indicatorRef, null);
  const difference = counted.difference ? signed(formatValue(counted.difference, board.indicatorRef, null)) : null;
  return (
    <>
      {difference && <span className={table.quiet}>{difference} </span>}
      <button
        type="button"
        className={table.number}
        title={[countingTexts.registryOn(counted.on), difference && countingTexts.difference(difference)]
          .filter(Boolean)
          .join("\n")}
        aria-label={`${text}${commonTexts.comma}${row.unit}${board.indicatorRef.name}${countingTexts.names}`}
        onClick={() => change({ sources: row.unitId, sourcesOf: null, names: "valid" })}
      >
        {text}
      </button>
    </>
  );
}
