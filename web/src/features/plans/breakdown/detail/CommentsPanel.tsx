import { breakdownTexts } from "@/locales";
import { EmptyState } from "@/shared/ui/EmptyState";
import type { Measure } from "../../matrix/measure";
import { type Breakdown, can } from "../model";
import { CommentCard } from "./CommentCard";
import { CommentForm } from "./CommentForm";
import styles from "./Comments.module.css";
import { countWords } from "./figures";

const texts = breakdownTexts.comments;

/** What the units say to their draft targets, those to be answered first; for a unit the place to say it. */
export function CommentsPanel({ breakdown, measure }: { breakdown: Breakdown; measure: Measure }) {
  const { agree, disagree, missing } = countWords(breakdown);
  const seesAll = breakdown.totals !== null;
  const comments = [...breakdown.comments].sort(
    (a, b) => Number(isOpen(b)) - Number(isOpen(a)) || b.at.localeCompare(a.at),
  );
  return (
    <div className={styles.panel}>
      {can(breakdown, "comment") && <CommentForm breakdown={breakdown} measure={measure} />}
      {seesAll && breakdown.state !== "draft" && (
        <p className={styles.summary}>
          {texts.summary(agree, disagree, missing)}
          {breakdown.commentsUntil && <span>{texts.until(breakdown.commentsUntil)}</span>}
        </p>
      )}
      {comments.length === 0 && seesAll && <EmptyState title={texts.none} text={texts.noneAdvice} />}
      <ul className={styles.list}>
        {comments.map((comment) => (
          <CommentCard key={comment.id} breakdown={breakdown} comment={comment} measure={measure} />
        ))}
      </ul>
      {seesAll && breakdown.state === "consulting" && missing > 0 && <Silent breakdown={breakdown} />}
    </div>
  );
}

const isOpen = ({ stance, accepted }: Breakdown["comments"][number]) => stance === "disagree" && accepted === null;

/** Who has not said anything yet. */
function Silent({ breakdown }: { breakdown: Breakdown }) {
  const spoke = new Set(breakdown.comments.map(({ unitId }) => unitId));
  const silent = breakdown.units.filter(({ unitId }) => !spoke.has(unitId));
  return (
    <div className={styles.silent}>
      <b>{texts.missing}</b>
      {silent.map(({ unitId, shortName }) => (
        <span key={unitId}>{shortName}</span>
      ))}
    </div>
  );
}
