import { App, Button, Input, Modal } from "antd";
import { useState } from "react";
import { commonTexts, periodTexts } from "@/locales";
import type { PeriodProgress } from "@/shared/api/contract";
import styles from "../dialogs.module.css";
import { remindText } from "./remindText";

/** The text to send to a group; it may be changed before it is copied. */
export function RemindDialog({ progress, onClose }: { progress: PeriodProgress; onClose: () => void }) {
  const [text, setText] = useState(() => remindText(progress));
  const { message } = App.useApp();
  const copy = async () => {
    if (await copied(text)) {
      message.success(periodTexts.copied);
      onClose();
    } else message.warning(periodTexts.copyFailed, 6);
  };
  return (
    <Modal
      open
      title={periodTexts.remindTitle}
      width={640}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          {commonTexts.close}
        </Button>,
        <Button key="copy" type="primary" onClick={copy}>
          {periodTexts.copy}
        </Button>,
      ]}
    >
      <div className={styles.content}>
        <p className={styles.note}>{periodTexts.remindNote}</p>
        <Input.TextArea
          aria-label={periodTexts.remindTitle}
          autoSize={{ minRows: 8, maxRows: 18 }}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
    </Modal>
  );
}

/** On plain http in an intranet the browser has no clipboard for pages. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
