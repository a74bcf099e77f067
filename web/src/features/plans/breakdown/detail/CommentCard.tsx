import { Button, Input } from "antd";
import { useState } from "react";
import { breakdownTexts, commonTexts } from "@/locales";
import { chinaTime } from "@/shared/format/date";
import { hasReason } from "@/shared/ui/pickReason";
import { shownValue } from "../../matrix/editing/difference";
import type { Measure } from "../../matrix/measure";
import type { Breakdown, Comment } from "../model";
import { can } from "../model";
import styles from "./Comments.module.css";
import { useComments } from "./useComments";

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
      {waits && can(breakdown, "answer") && <Answer breakdown={breakdown} comment={comment} />}
    </li>
  );
}

function presentOf(breakdown: Breakdown, { unitId, year, accepted }: Comment, measure: Measure): string | null {
  const row = breakdown.units.find((entry) => entry.unitId === unitId);
  const cell = row?.cells.find((entry) => entry.year === year);
  return cell && accepted === null ? shownValue(cell.value, measure) : null;
}

function Answer({ breakdown, comment }: Omit<Props, "measure">) {
  const [reply, setReply] = useState("");
  const [tried, setTried] = useState(false);
  const { answer, sending, failureText } = useComments(breakdown);
  const decide = (accepted: boolean) => {
    setTried(true);
    if (hasReason(reply)) answer({ commentId: comment.id, accepted, reply: reply.trim() });
  };
  return (
    <div className={styles.reply}>
      <Input.TextArea
        value={reply}
        aria-label={texts.reply + commonTexts.colon + comment.unit}
        placeholder={texts.replyHint}
        autoSize={{ minRows: 1, maxRows: 4 }}
        maxLength={500}
        status={tried && !hasReason(reply) ? "error" : ""}
        onChange={(event) => setReply(event.target.value)}
      />
      <div className={styles.replyActs}>
        <span role="alert">{tried && !hasReason(reply) ? texts.replyMissing : failureText}</span>
        <Button size="small" loading={sending} onClick={() => decide(false)}>
          {texts.decline}
        </Button>
        <Button size="small" type="primary" loading={sending} title={texts.acceptHint} onClick={() => decide(true)}>
          {texts.accept}
        </Button>
      </div>
    </div>
  );
}
