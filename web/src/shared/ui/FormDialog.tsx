import { Modal } from "antd";
import { type ReactNode, useId } from "react";
import { ProblemNote } from "@/shared/basics/ProblemNote";
import { DialogButtons } from "./DialogButtons";
import styles from "./FormDialog.module.css";

interface Props {
  title: string;
  ok: string;
  saving: boolean;
  error: unknown;
  /** Something is still missing. */
  incomplete: boolean;
  danger?: boolean;
  onOk: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog with fields one below the other; what the server refuses stands above the buttons. */
export function FormDialog({ title, ok, saving, error, incomplete, danger, onOk, onClose, children }: Props) {
  return (
    <Modal open title={title} footer={null} onCancel={onClose} mask={{ closable: false }} destroyOnHidden>
      <div className={styles.form}>
        {children}
        <ProblemNote error={error} />
        <DialogButtons ok={ok} saving={saving} disabled={incomplete} danger={danger} onOk={onOk} onCancel={onClose} />
      </div>
    </Modal>
  );
}

interface FieldProps {
  label: string;
  hint?: string;
  children: (id: string) => ReactNode;
}

/** A label with its control. */
export function Field({ label, hint, children }: FieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {hint && <span className={styles.hint}>{hint}</span>}
    </div>
  );
}
