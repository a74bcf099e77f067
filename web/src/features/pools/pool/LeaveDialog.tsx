import { Input, Modal, Radio } from "antd";
import { useState } from "react";
import { gapTexts, poolExitTexts, poolListTexts } from "@/locales";
import { call } from "@/shared/api/client";
import type { PoolExit } from "@/shared/api/contract";
import { useAct } from "@/shared/api/useAct";
import { ProblemNote } from "@/shared/basics/ProblemNote";
import { DialogButtons } from "@/shared/ui/DialogButtons";
import styles from "../Ladder.module.css";

interface Props {
  place: { id: number; version: number; name: string; exit?: PoolExit | null };
  onClose: () => void;
}

/** Takes an enterprise out of the pool, with the reason. */
export function LeaveDialog({ place, onClose }: Props) {
  const [exit, setExit] = useState<PoolExit>(place.exit ?? "no-longer-qualifies");
  const [note, setNote] = useState("");
  const leave = useAct(
    () => call("POST", `/api/pools/places/${place.id}/leave`, { body: { version: place.version, exit, note } }),
    poolListTexts.leftDone,
    onClose,
  );
  return (
    <Modal
      open
      title={`${poolListTexts.leave} · ${place.name}`}
      onCancel={onClose}
      footer={null}
      width={440}
      destroyOnHidden
    >
      <Radio.Group
        value={exit}
        onChange={(event) => setExit(event.target.value)}
        className={styles.radios}
        options={Object.entries(poolExitTexts).map(([value, label]) => ({ value, label }))}
      />
      <Note value={note} onChange={setNote} />
      <ProblemNote error={leave.error} />
      <DialogButtons
        ok={poolListTexts.leave}
        saving={leave.isPending}
        onOk={() => leave.mutate(undefined)}
        onCancel={onClose}
      />
    </Modal>
  );
}

function Note({ value, onChange }: { value: string; onChange: (note: string) => void }) {
  return (
    <Input.TextArea
      aria-label={gapTexts.note}
      placeholder={gapTexts.note}
      value={value}
      maxLength={400}
      rows={2}
      onChange={(event) => onChange(event.target.value)}
      style={{ marginBottom: 12 }}
    />
  );
}
