import { gapTexts } from "@/locales";
import { verdictWords } from "@/locales/zh-CN/verdicts";
import type { GapCandidate, GapList } from "@/shared/api/contract";
import styles from "./Candidates.module.css";

/** One mark for each clause, in its order; each says what it is. */
export function MarkStrip({ row, marks }: { row: GapCandidate; marks: GapList["marks"] }) {
  const said = marks.map((mark, at) =>
    gapTexts.markSaid(mark.basis, mark.label, verdictWords[row.marks[at] ?? "lacks-facts"]),
  );
  return (
    <>
      <span className={styles.strip} role="img" aria-label={said.join(gapTexts.semicolon)}>
        {marks.map((mark, at) => (
          <i key={`${mark.basis}${mark.label}`} data-verdict={row.marks[at]} title={said[at]} />
        ))}
      </span>
      <small>{stateOf(row)}</small>
    </>
  );
}

function stateOf({ missing, lacking }: GapCandidate): string {
  if (missing.length > 0) return gapTexts.failedCount(missing.length);
  return lacking.length > 0 ? gapTexts.lackingCount(lacking.length) : gapTexts.noneFailed;
}
