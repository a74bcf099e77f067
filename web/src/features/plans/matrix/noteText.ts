import { commonTexts, planTexts, severityTexts } from "@/locales";
import type { Finding, Matrix } from "@/shared/api/contract";
import { amountInMeasure, type Measure } from "./measure";
import { annexOverText, type TableNote } from "./totals";

const texts = planTexts.matrix;

/** A finding in the few words a cell has room for; the whole sentence is its title. */
export function noteText(
  matrix: Matrix,
  note: TableNote,
  measure: Measure,
  findings: Finding[] | null,
): { long: string; short: string } {
  const severity = findings?.[note.findingIndex]?.severity;
  const word = severity ? severityTexts[severity].name : texts.toFinding;
  const over =
    note.code === "text-annex-differ"
      ? annexOverText(
          matrix,
          matrix.years.findIndex(({ year }) => year === note.year),
        )
      : null;
  const what = over === null ? withoutStop(note.message) : overText(over, measure);
  return { long: [what, severity && word, texts.toFinding].filter(Boolean).join(commonTexts.comma), short: word };
}

const withoutStop = (sentence: string) => (sentence.endsWith(commonTexts.stop) ? sentence.slice(0, -1) : sentence);

function overText(over: number, measure: Measure): string {
  if (over === 0) return texts.evenText;
  const amount = amountInMeasure(over, measure);
  return over > 0 ? texts.overText(amount) : texts.underText(amount);
}
