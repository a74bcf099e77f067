import { useState } from "react";
import { gapTexts, judgementTexts, refusalTexts } from "@/locales";
import type { GapCandidate } from "@/shared/api/contract";
import { JudgementDialog } from "@/shared/cultivation/JudgementDialog";
import styles from "./Candidates.module.css";

/** The officer's own word beside the computed one; a click records another, or why not. */
export function JudgementCell({ row, kind, cultivates }: { row: GapCandidate; kind: string; cultivates: boolean }) {
  const [open, setOpen] = useState(false);
  const { judgement, refusal } = row;
  const word = refusal
    ? refusalTexts[refusal.reason]
    : judgement
      ? judgementTexts[judgement.value]
      : gapTexts.noJudgement;
  const note = refusal
    ? `${refusal.recordedOn.slice(5)} ${refusal.recordedByName}`
    : judgement && `${judgement.on.slice(5)} ${judgement.note ?? judgement.byName}`;
  return (
    <>
      {cultivates ? (
        <button type="button" className={styles.word} title={gapTexts.recordJudgement} onClick={() => setOpen(true)}>
          {word}
        </button>
      ) : (
        <span>{word}</span>
      )}
      <small>{note}</small>
      {open && (
        <JudgementDialog
          one={row}
          kind={kind}
          said={judgement?.value ?? null}
          refused={refusal !== null}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
