import { Button, Input } from "antd";
import { useState } from "react";
import { breakdownTexts, commonTexts } from "@/locales";
import { ConflictDialog } from "@/shared/ui/ConflictDialog";
import { hasReason } from "@/shared/ui/pickReason";
import type { Breakdown, Comment } from "../model";
import styles from "./Comments.module.css";
import { useComments } from "./useComments";

const texts = breakdownTexts.comments;

interface Props {
  breakdown: Breakdown;
  comment: Comment;
  /** Nobody has answered yet. */
  waits: boolean;
}

/** The place to answer a comment. What is typed stays when someone else answers first, and both answers are shown. */
export function AnswerForm({ breakdown, comment, waits }: Props) {
  const [reply, setReply] = useState("");
  const [tried, setTried] = useState(false);
  const said = useComments(breakdown, () => setReply(""));
  const answer = (accepted: boolean, replaces: string | null = null) => {
    setTried(true);
    if (hasReason(reply)) said.answer({ commentId: comment.id, accepted, reply: reply.trim(), replaces });
  };
  if (!waits && reply === "") return null;
  const missing = tried && !hasReason(reply);
  return (
    <div className={styles.reply}>
      {!waits && <small>{texts.othersFirst}</small>}
      <Input.TextArea
        value={reply}
        aria-label={texts.reply + commonTexts.colon + comment.unit}
        placeholder={texts.replyHint}
        autoSize={{ minRows: 1, maxRows: 4 }}
        maxLength={500}
        status={missing ? "error" : ""}
        onChange={(event) => setReply(event.target.value)}
      />
      <div className={styles.replyActs}>
        <span role="alert">{missing ? texts.replyMissing : said.clash ? null : said.failureText}</span>
        <Decisions sending={said.sending} onDecide={answer} />
      </div>
      <OtherAnswer comment={comment} said={said} onKeep={() => setReply("")} onOverwrite={answer} />
    </div>
  );
}

const Decisions = ({ sending, onDecide }: { sending: boolean; onDecide: (accepted: boolean) => void }) => (
  <>
    <Button size="small" loading={sending} onClick={() => onDecide(false)}>
      {texts.decline}
    </Button>
    <Button size="small" type="primary" loading={sending} title={texts.acceptHint} onClick={() => onDecide(true)}>
      {texts.accept}
    </Button>
  </>
);

interface OtherProps {
  comment: Comment;
  said: ReturnType<typeof useComments>;
  onKeep: () => void;
  onOverwrite: (accepted: boolean, seen: string) => void;
}

/** The answer that was there first beside one's own. */
function OtherAnswer({ comment, said, onKeep, onOverwrite }: OtherProps) {
  const { clash, wanted, answerAgain } = said;
  return (
    <ConflictDialog
      items={itemsOf(comment, said)}
      usualReasons={null}
      saving={said.sending}
      onKeepTheirs={() => {
        onKeep();
        answerAgain();
      }}
      onOverwrite={() => wanted && clash && onOverwrite(wanted.accepted, clash.at)}
      onCancel={answerAgain}
    />
  );
}

function itemsOf({ id, unit }: Comment, { clash, wanted }: ReturnType<typeof useComments>) {
  if (!clash || !wanted) return [];
  const said = (accepted: boolean, reply: string) => texts.said(accepted ? texts.accept : texts.decline, reply);
  return [
    {
      key: id,
      subject: texts.answerTo(unit),
      mine: { value: said(wanted.accepted, wanted.reply), by: null, at: null, reason: null },
      theirs: { value: said(clash.accepted, clash.reply), by: clash.byName, at: clash.at, reason: null },
    },
  ];
}
