import { Link } from "react-router";
import { planTexts } from "@/locales";
import { findingAddress } from "../addresses";
import type { GridView } from "./gridView";
import styles from "./MatrixGrid.module.css";
import { amountInMeasure, type Measure } from "./measure";
import { noteText } from "./noteText";
import { differences, noteFor, type TotalKey } from "./totals";

const texts = planTexts.matrix;

interface NoteLinkProps {
  view: GridView;
  total: TotalKey;
  year: number;
  measure: Measure;
  /** Whether there is room for the sentence; else one word. */
  roomy: boolean;
}

/** The finding about a total row's figure of a year, if there is one. */
export function NoteLink({ view: { matrix, findings }, total, year, measure, roomy }: NoteLinkProps) {
  const note = noteFor(matrix, total, year);
  if (!note) return null;
  const text = noteText(matrix, note, measure, findings);
  return (
    <Link to={findingAddress(matrix.planId, note.findingIndex)} title={note.message}>
      {roomy ? text.long : text.short}
    </Link>
  );
}

/** 逐年一致，差 0; or where it differs, why, and the way to the finding. */
export function DifferenceNotes({ view: { matrix, findings }, measure }: { view: GridView; measure: Measure }) {
  const found = differences(matrix);
  if (found.length === 0) return matrix.computedTotal && <span className={styles.totalNote}>{texts.agree}</span>;
  return found.map(({ year, amount }) => {
    const note = year === null ? null : noteFor(matrix, "printed", year);
    const severity = note && findings?.[note.findingIndex]?.severity;
    const text =
      texts.differs(year, amountInMeasure(amount, measure)) + (severity ? texts.because(texts.reasons[severity]) : "");
    if (!note)
      return (
        <span key={year} className={styles.totalNote}>
          {text}
        </span>
      );
    return (
      <Link
        key={year}
        className={styles.totalNote}
        to={findingAddress(matrix.planId, note.findingIndex)}
        title={note.message}
      >
        {text}
      </Link>
    );
  });
}
