import { Button } from "antd";
import { breakdownTexts } from "@/locales";
import { chinaTime } from "@/shared/format/date";
import { shownValue } from "../../matrix/editing/difference";
import type { Measure } from "../../matrix/measure";
import type { Breakdown, Comment } from "../model";
import { can } from "../model";
import { AnswerForm } from "./AnswerForm";
import styles from "./Comments.module.css";
import { usePutBack } from "./useComments";

const texts = breakdownTexts.comments;

interface Props {
  breakdown: Breakdown;
  comment: Comment;
  measure: Measure;
}

/** A unit's word with what it proposes; then the answer, or the place to give it. */
export function CommentCard({ breakdown, comment, measure }: Props) {
  const waits = comment.stance === "disagree" && comment.accepted === null;
  return (
    <li className={styles.card} data-open={waits || undefined}>
      <div className={styles.cardHead}>
        <b>{comment.unit}</b>
        <span className={styles.stance} data-stance={comment.stance}>
          {texts[comment.stance]}
        </span>
        <time dateTime={comment.at}>{chinaTime(comment.at)}</time>
      </div>
      {comment.proposed !== null && (
        <p className={styles.wants}>
          {texts.wants(comment.year, presentOf(breakdown, comment, measure), shownValue(comment.proposed, measure))}
        </p>
      )}
      {comment.text && <p>{comment.text}</p>}
      <p className={styles.by}>{comment.byName}</p>
      {comment.accepted !== null && (
        <p className={styles.answer}>
          <b>{comment.accepted ? texts.accepted : texts.declined}</b> {comment.reply}
          <span className={styles.by}>
            {[comment.repliedBy, comment.repliedAt && chinaTime(comment.repliedAt)].filter(Boolean).join(" ")}
          </span>
        </p>
      )}
      {comment.stillInCell && can(breakdown, "edit-cells") && (
        <StillInCell breakdown={breakdown} comment={comment} measure={measure} />
      )}
      {can(breakdown, "answer") && <AnswerForm breakdown={breakdown} comment={comment} waits={waits} />}
    </li>
  );
}

/** An acceptance was taken back: the cell has the proposal until somebody puts the computed value back. */
function StillInCell({ breakdown, comment, measure }: Props) {
  const { putBack, sending, failureText } = usePutBack(breakdown);
  return (
    <div className={styles.answer} role="note">
      {texts.stillInCell(shownValue(comment.proposed, measure))}{" "}
      {breakdown.method === "by-hand" ? (
        texts.stillByHand
      ) : (
        <Button size="small" loading={sending} onClick={() => putBack(comment)}>
          {texts.putBack}
        </Button>
      )}
      {failureText && <span role="alert">{failureText}</span>}
    </div>
  );
}

function presentOf(breakdown: Breakdown, { unitId, year, accepted }: Comment, measure: Measure): string | null {
  const row = breakdown.units.find((entry) => entry.unitId === unitId);
  const cell = row?.cells.find((entry) => entry.year === year);
  return cell && accepted === null ? shownValue(cell.value, measure) : null;
}
