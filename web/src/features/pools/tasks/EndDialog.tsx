import { Input, Modal } from "antd";
import { useState } from "react";
import { taskTexts } from "@/locales";
import { call } from "@/shared/api/client";
import { useAct } from "@/shared/api/useAct";
import { ProblemNote } from "@/shared/basics/ProblemNote";
import { DialogButtons } from "@/shared/ui/DialogButtons";
import type { Ending } from "./TasksTab";

/** What came of a task, or why it is taken back. */
export function EndDialog({ ending: { task, act }, onClose }: { ending: Ending; onClose: () => void }) {
  const [result, setResult] = useState("");
  const label = act === "close" ? taskTexts.result : taskTexts.withdrawReason;
  const end = useAct(
    () => call("POST", `/api/cultivation/tasks/${task.id}/${act}`, { body: { version: task.version, result } }),
    act === "close" ? taskTexts.closed : taskTexts.withdrawnDone,
    onClose,
  );
  return (
    <Modal open title={`${taskTexts[act]} · ${task.name}`} onCancel={onClose} footer={null} width={440} destroyOnHidden>
      <Input.TextArea
        aria-label={label}
        placeholder={label}
        value={result}
        maxLength={1000}
        rows={3}
        onChange={(event) => setResult(event.target.value)}
        style={{ marginBottom: 12 }}
      />
      <ProblemNote error={end.error} />
      <DialogButtons
        ok={taskTexts[act]}
        saving={end.isPending}
        disabled={!result.trim()}
        onOk={() => end.mutate(undefined)}
        onCancel={onClose}
      />
    </Modal>
  );
}
