import { CheckCircleFilled, CloseOutlined } from "@ant-design/icons";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useEffect, useState } from "react";
import { commonTexts, editTexts, problemText, targetEditTexts } from "@/locales";
import { ApiProblem } from "@/shared/api/problem";
import styles from "./SavedBar.module.css";
import type { SavedCell } from "./savedCell";
import { undoTarget } from "./targetRequests";

const texts = targetEditTexts;
const stays = 15_000;

/** What was just saved, with the way back while it is in view. */
export function SavedBar({ saved, onGone }: { saved: SavedCell; onGone: () => void }) {
  const client = useQueryClient();
  const [held, setHeld] = useState(false);
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: () => undoTarget(saved.planId, saved.state, texts.undoReason),
    onSuccess: () => client.invalidateQueries(),
  });
  const waits = held || isPending || error !== null;
  useEffect(() => {
    if (waits) return;
    const timer = window.setTimeout(onGone, stays);
    return () => window.clearTimeout(timer);
  }, [waits, onGone]);
  return (
    <div
      className={styles.bar}
      role="status"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <CheckCircleFilled className={styles.done} />
      <span>{error ? undoFailure(error) : sentence(saved, isSuccess)}</span>
      {!isSuccess && (
        <Button size="small" loading={isPending} onClick={() => mutate()}>
          {editTexts.undo}
        </Button>
      )}
      <button type="button" className={styles.close} onClick={onGone} aria-label={commonTexts.close}>
        <CloseOutlined />
      </button>
    </div>
  );
}

const sentence = ({ cell, from, to }: SavedCell, undone: boolean) =>
  undone ? texts.undone(cell, from) : texts.saved(cell, from, to);

function undoFailure(error: unknown): string {
  const problem = error instanceof ApiProblem ? error : null;
  return texts.undoFailed + commonTexts.colon + problemText(problem?.code ?? "unexpected-response", problem?.params);
}
