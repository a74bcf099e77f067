import { Button } from "antd";
import { breakdownTexts, commonTexts } from "@/locales";
import { type Breakdown, can } from "../model";
import styles from "./BreakdownPage.module.css";
import { type EmptyCell, emptyCells, lackingBases } from "./figures";
import { baseColumn } from "./pasteBlock";

const texts = breakdownTexts.act;
const named = 3;

/** Which cells are still empty and why, with the way to the first place to fill. */
export function EmptyCells({ breakdown, onGo }: { breakdown: Breakdown; onGo: () => void }) {
  const empty = emptyCells(breakdown);
  const [first] = empty;
  if (!first) return null;
  const lacking = lackingBases(breakdown);
  const [base] = can(breakdown, "edit-settings") ? lacking : [];
  const to = base === undefined ? first : { row: base, column: baseColumn };
  return (
    <div className={styles.warnings} role="note">
      {texts.empty(empty.length, places(empty))}
      {lacking.length > 0 && texts.emptyBases(lacking.length)}
      <Button
        type="link"
        size="small"
        onClick={() => {
          onGo();
          goTo(to);
        }}
      >
        {base === undefined ? texts.goToCell : texts.goToBase}
      </Button>
    </div>
  );
}

/** 梁山街道 2023—2027年、双桂街道 2025年等 33 个单位 */
function places(empty: EmptyCell[]): string {
  const rows = [...new Set(empty.map(({ row }) => row))];
  const shown = rows.slice(0, named).map((wanted) => {
    const cells = empty.filter(({ row }) => row === wanted);
    const years = [...new Set([cells[0]?.year, cells[cells.length - 1]?.year])];
    return texts.emptyAt(cells[0]?.unit ?? "", breakdownTexts.letters.year(years.join("—")));
  });
  const list = shown.join(commonTexts.enumeration);
  return rows.length > named ? texts.emptyMore(list, rows.length) : list;
}

/** After the dialog gave the focus back to its button. */
const goTo = ({ row, column }: { row: number; column: number }) =>
  setTimeout(() => {
    document.querySelector<HTMLElement>(`[data-at="${row}.${column}"]`)?.focus();
  }, 50);
