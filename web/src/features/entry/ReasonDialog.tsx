import { Modal } from "antd";
import { type ReactNode, useState } from "react";
import { editTexts, problemText } from "@/locales";
import { ApiProblem } from "@/shared/api/problem";
import { DialogButtons } from "@/shared/ui/DialogButtons";
import { hasReason } from "@/shared/ui/pickReason";
import { ReasonInput } from "@/shared/ui/ReasonInput";
import styles from "./dialogs.module.css";

interface Props {
  open: boolean;
  title: string;
  text: ReactNode;
  ok: string;
  danger?: boolean;
  usual: readonly string[];
  /** False where an empty reason will do. */
  required?: boolean;
  saving: boolean;
  error: unknown;
  onOk: (reason: string) => void;
  onCancel: () => void;
}

/** An act that asks why, says what it does, and keeps what was typed when it fails. */
export function ReasonDialog(props: Props) {
  return (
    <Modal
      open={props.open}
      title={props.title}
      footer={null}
      onCancel={props.onCancel}
      mask={{ closable: false }}
      destroyOnHidden
    >
      <Content {...props} />
    </Modal>
  );
}

function Content({ text, ok, danger, usual, required = true, saving, error, onOk, onCancel }: Props) {
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const confirm = () => {
    const without = required && !hasReason(reason);
    setMissing(without);
    if (!without) onOk(reason.trim());
  };
  return (
    <div className={styles.content}>
      <div>{text}</div>
      <ReasonInput
        value={reason}
        onChange={setReason}
        usual={usual}
        missing={missing && !hasReason(reason)}
        disabled={saving}
        {...(required ? {} : { label: editTexts.reason.label })}
      />
      <DialogError error={error} />
      <DialogButtons ok={ok} danger={danger} saving={saving} onOk={confirm} onCancel={onCancel} />
    </div>
  );
}

/** What happened and what to do, where the person looks. */
export function DialogError({ error }: { error: unknown }) {
  if (!error) return null;
  const problem = error instanceof ApiProblem ? error : null;
  return (
    <p className={styles.error} role="alert">
      {problemText(problem?.code ?? "unexpected-response", problem?.params)}
    </p>
  );
}
