import { createPortal } from "react-dom";
import type { Matrix } from "@/shared/api/contract";
import styles from "./CellPanels.module.css";
import type { MatrixColumn } from "./columns";
import { cellTip, type GridRow } from "./facts";

interface Props {
  anchor: DOMRect;
  focused: boolean;
  matrix: Matrix;
  grid: GridRow;
  column: MatrixColumn;
}

const gap = 6;
const roomBelow = 120;

/** Source, date and scope of the figure under the pointer or the focus. */
export function CellTip({ anchor, focused, matrix, grid, column }: Props) {
  const [title, ...lines] = cellTip(matrix, grid, column);
  const above = anchor.bottom + roomBelow > window.innerHeight;
  const place = above ? { bottom: window.innerHeight - anchor.top + gap } : { top: anchor.bottom + gap };
  const right = anchor.left > window.innerWidth - 320;
  const side = right ? { right: Math.max(8, window.innerWidth - anchor.right) } : { left: anchor.left };
  return createPortal(
    <div
      className={styles.tip}
      role={focused ? "status" : "tooltip"}
      data-at-once={focused || undefined}
      style={{ ...place, ...side }}
    >
      <b>{title}</b>
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>,
    document.body,
  );
}
