import { boardTexts, commonTexts } from "@/locales";
import type { Board, BoardRow } from "@/shared/api/contract";
import { yearOf } from "@/shared/format/date";
import table from "@/shared/ui/Table.module.css";

/** The year most rows' targets are for: a plan may have none for the running year. */
export const columnYear = ({ units, total, on }: Board): number =>
  units.find((row) => row.targetYear !== null)?.targetYear ?? total?.targetYear ?? yearOf(on);

interface Props {
  row: BoardRow;
  board: Board;
  show: (value: number | null) => string;
}

/** A target; where it is for another year than its column's, it says which. */
export function TargetText({ row, board, show }: Props) {
  if (row.target === null) return commonTexts.notPrinted;
  const other = row.targetYear !== null && row.targetYear !== columnYear(board);
  return (
    <>
      {other && <span className={table.quiet}>{boardTexts.targetYear(row.targetYear ?? 0)} </span>}
      {show(row.target)}
    </>
  );
}
