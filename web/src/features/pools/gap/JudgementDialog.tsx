import { DatePicker, Input, Modal, Radio } from "antd";
import dayjs from "dayjs";
import { useState } from "react";
import { gapTexts, judgementTexts, refusalTexts } from "@/locales";
import { call } from "@/shared/api/client";
import type { GapCandidate, JudgementValue, RefusalReason } from "@/shared/api/contract";
import { useAct } from "@/shared/api/useAct";
import { useSession } from "@/shared/session/session";
import { DialogButtons } from "@/shared/ui/DialogButtons";
import styles from "./Candidates.module.css";

const words = Object.keys(judgementTexts) as JudgementValue[];
const reasons = Object.keys(refusalTexts) as RefusalReason[];

/** Records the officer's word, or why the enterprise does not apply and until when. */
export function JudgementDialog({ row, kind, onClose }: { row: GapCandidate; kind: string; onClose: () => void }) {
  const today = useSession()?.today ?? "";
  const [choice, setChoice] = useState<string>(row.judgement?.value ?? "to-visit");
  const [note, setNote] = useState("");
  const [until, setUntil] = useState(dayjs(today).add(6, "month").format("YYYY-MM-DD"));
  const refuses = reasons.some((reason) => `no-${reason}` === choice);
  const save = useAct(
    () =>
      refuses
        ? call("POST", "/api/cultivation/refusals", {
            body: { creditCode: row.creditCode, kind, reason: choice.slice(3), until, note },
          })
        : call("POST", "/api/cultivation/judgements", {
            body: { creditCode: row.creditCode, kind, value: choice, note },
          }),
    refuses ? gapTexts.refusalSaved : gapTexts.judgementSaved,
    onClose,
  );
  return (
    <Modal
      open
      title={`${gapTexts.recordJudgement} · ${row.name}`}
      onCancel={onClose}
      footer={null}
      width={480}
      destroyOnHidden
    >
      <Radio.Group value={choice} onChange={(event) => setChoice(event.target.value)} className={styles.radios}>
        {words.map((word) => (
          <Radio key={word} value={word}>
            {judgementTexts[word]}
          </Radio>
        ))}
        {!row.refusal &&
          reasons.map((reason) => (
            <Radio key={reason} value={`no-${reason}`}>
              {refusalTexts[reason]}
            </Radio>
          ))}
      </Radio.Group>
      {refuses && (
        <div className={styles.field}>
          <span>{gapTexts.untilLabel}</span>
          <DatePicker
            aria-label={gapTexts.untilLabel}
            value={dayjs(until)}
            minDate={dayjs(today)}
            maxDate={dayjs(today).add(3, "year")}
            allowClear={false}
            onChange={(day) => day && setUntil(day.format("YYYY-MM-DD"))}
          />
        </div>
      )}
      <div className={styles.field}>
        <span>{gapTexts.note}</span>
        <Input.TextArea
          aria-label={gapTexts.note}
          value={note}
          maxLength={400}
          rows={2}
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
      <DialogButtons
        ok={gapTexts.save}
        saving={save.isPending}
        onOk={() => save.mutate(undefined)}
        onCancel={onClose}
      />
    </Modal>
  );
}
