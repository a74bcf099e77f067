import { Input, Modal } from "antd";
import { useState } from "react";
import { commonTexts, wizardTexts } from "@/locales";
import { DialogButtons } from "@/shared/ui/DialogButtons";
import { readTasks } from "./paste";
import type { DocumentTask } from "./types";
import styles from "./wizard.module.css";

const texts = wizardTexts.tasks;

interface Props {
  /** How many tasks there are: numbers go on from there where none is given. */
  from: number;
  onTake: (tasks: DocumentTask[]) => void;
  onClose: () => void;
}

/** A list of tasks from the clipboard. */
export function PasteTasks({ from, onTake, onClose }: Props) {
  const [text, setText] = useState("");
  const tasks = readTasks(text, from);
  return (
    <Modal
      open
      title={texts.pasteTitle}
      width={720}
      onCancel={onClose}
      closable={{ "aria-label": commonTexts.close }}
      footer={null}
    >
      <p className={styles.lead}>{texts.pasteHint}</p>
      <Input.TextArea
        aria-label={wizardTexts.table.pasteLabel}
        autoFocus
        rows={10}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      {text !== "" && !tasks && <p className={styles.differs}>{texts.pasteNone}</p>}
      <DialogButtons
        ok={wizardTexts.table.pasteApply}
        saving={false}
        disabled={!tasks?.length}
        onOk={() => {
          onTake(tasks ?? []);
          onClose();
        }}
        onCancel={onClose}
      />
    </Modal>
  );
}
