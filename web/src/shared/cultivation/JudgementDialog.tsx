import { DatePicker, Input, Modal, Radio } from "antd";
import dayjs from "dayjs";
import { useState } from "react";
import { gapTexts, judgementTexts, refusalTexts } from "@/locales";
import { call } from "@/shared/api/client";
import type { JudgementValue, RefusalReason } from "@/shared/api/contract";
import { useAct } from "@/shared/api/useAct";
import { ProblemNote } from "@/shared/basics/ProblemNote";
import { useSession } from "@/shared/session/session";
import { DialogButtons } from "@/shared/ui/DialogButtons";
import styles from "./Cultivation.module.css";

const words = Object.keys(judgementTexts) as JudgementValue[];
const reasons = Object.keys(refusalTexts) as RefusalReason[];

interface Props {
  one: { creditCode: string; name: string };
  /** Code of the kind of title. */
  kind: string;
  /** What was said last; null where nothing was. */
  said: JudgementValue | null;
  /** A reason why it does not apply is recorded already. */
  refused: boolean;
  onClose: () => void;
}

/** Records the officer's word, or why the enterprise does not apply and until when. */
export function JudgementDialog({ one, kind, said, refused, onClose }: Props) {
  const today = useSession()?.today ?? "";
  const [choice, setChoice] = useState<string>(said ?? "to-visit");
  const [note, setNote] = useState("");
  const [until, setUntil] = useState(dayjs(today).add(6, "month").format("YYYY-MM-DD"));
  const refuses = isRefusal(choice);
  const save = useSave({ creditCode: one.creditCode, kind, note }, choice, until, onClose);
  return (
    <Modal
      open
      title={`${gapTexts.recordJudgement} · ${one.name}`}
      onCancel={onClose}
      footer={null}
      width={480}
      destroyOnHidden
    >
      <Choice refused={refused} value={choice} onChange={setChoice} />
      {refuses && <Until today={today} value={until} onChange={setUntil} />}
      <Note value={note} onChange={setNote} />
      <ProblemNote error={save.error} />
      <DialogButtons
        ok={gapTexts.save}
        saving={save.isPending}
        onOk={() => save.mutate(undefined)}
        onCancel={onClose}
      />
    </Modal>
  );
}

const isRefusal = (choice: string) => reasons.some((reason) => `no-${reason}` === choice);

function useSave(
  body: { creditCode: string; kind: string; note: string },
  choice: string,
  until: string,
  onDone: () => void,
) {
  const refuses = isRefusal(choice);
  return useAct(
    () =>
      refuses
        ? call("POST", "/api/cultivation/refusals", { body: { ...body, reason: choice.slice(3), until } })
        : call("POST", "/api/cultivation/judgements", { body: { ...body, value: choice } }),
    refuses ? gapTexts.refusalSaved : gapTexts.judgementSaved,
    onDone,
  );
}

function Choice({ refused, value, onChange }: { refused: boolean; value: string; onChange: (value: string) => void }) {
  return (
    <Radio.Group value={value} onChange={(event) => onChange(event.target.value)} className={styles.radios}>
      {words.map((word) => (
        <Radio key={word} value={word}>
          {judgementTexts[word]}
        </Radio>
      ))}
      {!refused &&
        reasons.map((reason) => (
          <Radio key={reason} value={`no-${reason}`}>
            {refusalTexts[reason]}
          </Radio>
        ))}
    </Radio.Group>
  );
}

function Until({ today, value, onChange }: { today: string; value: string; onChange: (day: string) => void }) {
  return (
    <div className={styles.field}>
      <span>{gapTexts.untilLabel}</span>
      <DatePicker
        aria-label={gapTexts.untilLabel}
        value={dayjs(value)}
        minDate={dayjs(today)}
        maxDate={dayjs(today).add(3, "year")}
        allowClear={false}
        onChange={(day) => day && onChange(day.format("YYYY-MM-DD"))}
      />
    </div>
  );
}

function Note({ value, onChange }: { value: string; onChange: (note: string) => void }) {
  return (
    <div className={styles.field}>
      <span>{gapTexts.note}</span>
      <Input.TextArea
        aria-label={gapTexts.note}
        value={value}
        maxLength={400}
        rows={2}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
