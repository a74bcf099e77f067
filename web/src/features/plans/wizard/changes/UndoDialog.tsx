import { Modal } from "antd";
import { useState } from "react";
import { editTexts, planPartTexts } from "@/locales";
import { call } from "@/shared/api/client";
import { newKey } from "@/shared/api/newKey";
import { useAct } from "@/shared/api/useAct";
import { ProblemNote } from "@/shared/basics/ProblemNote";
import { hasReason } from "@/shared/ui/pickReason";
import { ReasonInput } from "@/shared/ui/ReasonInput";
import type { DocumentStep, SavedPlan } from "../types";
import styles from "../wizard.module.css";

const texts = planPartTexts.history;

interface Props {
  planId: string;
  step: DocumentStep;
  version: number;
  onClose: () => void;
}

/** Takes a change of the document back, with a reason. */
export function UndoDialog({ planId, step, version, onClose }: Props) {
  const [reason, setReason] = useState("");
  const undo = useAct(
    () =>
      call<SavedPlan>("POST", `/api/plans/${encodeURIComponent(planId)}/document/undo`, {
        body: { step: step.id, reason: reason.trim(), version },
        key: newKey(),
      }),
    texts.undone,
    onClose,
  );
  return (
    <Modal
      open
      title={texts.undoTitle}
      okText={editTexts.undo}
      cancelText={editTexts.cancel}
      okButtonProps={{ disabled: !hasReason(reason), loading: undo.isPending }}
      mask={{ closable: false }}
      onOk={() => undo.mutate(undefined)}
      onCancel={onClose}
    >
      <div className={styles.pane}>
        <p className={styles.lead}>{texts.undoText}</p>
        <ProblemNote error={undo.error} />
        <ReasonInput value={reason} onChange={setReason} usual={texts.reasons} autoFocus />
      </div>
    </Modal>
  );
}
