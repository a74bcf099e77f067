import { EditOutlined } from "@ant-design/icons";
import { targetEditTexts } from "@/locales";
import type { MatrixCell } from "@/shared/api/contract";
import type { Measure } from "../measure";
import styles from "./CellMarks.module.css";
import { shownValue, signedAmount } from "./difference";

const texts = targetEditTexts;

/** 改 −3 before the figure: that it was changed, and how far from the document. */
export function EditedFigure({ cell, measure, text }: { cell: MatrixCell; measure: Measure; text: string }) {
  const amount = editedAmount(cell, measure);
  return (
    <span className={styles.edited}>
      <span
        className={styles.mark}
        title={amount === null ? undefined : texts.markHint(shownValue(cell.packValue, measure), amount)}
      >
        {texts.mark}
        <span className="visually-hidden">{texts.markRest}</span>
        {amount !== null && ` ${amount}`}
      </span>
      <span className={styles.figure}>{text}</span>
    </span>
  );
}

/** Present value − document's, signed; null where one of both is missing. */
export const editedAmount = ({ target, packValue }: MatrixCell, measure: Measure): string | null =>
  target === null || packValue === null ? null : signedAmount(target - packValue, measure);

/** Shown while the pointer or the focus is on the cell; by keyboard F2 and Enter do the same. */
export function Pencil({ cell }: { cell: string }) {
  return (
    <button type="button" className={styles.pencil} data-edit tabIndex={-1} aria-label={texts.edit(cell)}>
      <EditOutlined />
    </button>
  );
}
