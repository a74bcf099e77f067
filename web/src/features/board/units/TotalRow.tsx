import { boardTexts, commonTexts } from "@/locales";
import type { Board, BoardTotal } from "@/shared/api/contract";
import { formatPercent, formatValue } from "@/shared/format/number";
import { describeSource } from "@/shared/format/source";
import table from "@/shared/ui/Table.module.css";
import type { BoardParams } from "../boardParams";
import { dataDates, datesText } from "./dataDates";
import { TargetText } from "./TargetText";
import { ProgressText, Standing } from "./UnitsTable";

interface Props {
  total: BoardTotal;
  board: Board;
  params: BoardParams;
}

/** The whole unit under its parts. Where the printed total differs from the sum, the target says so. */
export function TotalRow({ total, board, params }: Props) {
  const show = (value: number | null) => formatValue(value, board.indicatorRef, params.measure);
  const difference = sumDifference(total, show);
  const { differ } = dataDates(board);
  return (
    <tfoot>
      <tr>
        <td />
        <td className={table.left} title={differ ? (datesText(board) ?? undefined) : undefined}>
          {totalName(total)}
          {differ && <div className={table.quiet}>{commonTexts.asOf(total.actualOn ?? "")}</div>}
        </td>
        <td className={table.strong} title={describeSource(total, board.indicatorRef)}>
          {show(total.actual)}
        </td>
        <td>{show(total.expected)}</td>
        <td title={difference}>
          <TargetText row={total} board={board} show={show} />
          {difference && <span aria-hidden="true">*</span>}
        </td>
        <td>{formatPercent(total.completion)}</td>
        <td>
          <ProgressText row={total} board={board} />
        </td>
        <td className={table.left}>
          <Standing row={total} board={board} />
        </td>
        <td />
      </tr>
    </tfoot>
  );
}

/** Where the printed total is not the sum of the rows: both, and by how much. */
export function sumDifference({ printed, sum }: BoardTotal, show: (value: number) => string): string | undefined {
  if (printed === null || sum === null || Math.abs(printed - sum) <= Math.abs(printed) * 1e-9) return undefined;
  return boardTexts.sumDiffers(show(printed), show(sum), show(Math.abs(sum - printed)));
}

function totalName(total: BoardTotal): string {
  if (total.kind === "city") return boardTexts.total.city;
  if (total.kind !== "district") return boardTexts.total.other;
  return total.unit.endsWith(boardTexts.countySuffix) ? boardTexts.total.county : boardTexts.total.district;
}
