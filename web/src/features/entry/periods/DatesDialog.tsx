import { Modal } from "antd";
import { useState } from "react";
import { editTexts, periodTexts } from "@/locales";
import { call } from "@/shared/api/client";
import type { ReportingPeriod } from "@/shared/api/contract";
import { newKey } from "@/shared/api/newKey";
import { useAct } from "@/shared/api/useAct";
import { periodText } from "@/shared/format/period";
import { DialogButtons } from "@/shared/ui/DialogButtons";
import { ReasonInput } from "@/shared/ui/ReasonInput";
import styles from "../dialogs.module.css";
import { DialogError } from "../ReasonDialog";
import { DateFields } from "./DateFields";

interface Props {
  period: ReportingPeriod;
  onClose: () => void;
}

/** Other dates of a reporting period. */
export function DatesDialog({ period, onClose }: Props) {
  return (
    <Modal
      open
      title={periodTexts.datesTitle(periodText(period.period))}
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <DatesForm period={period} onClose={onClose} />
    </Modal>
  );
}

function DatesForm({ period, onClose }: Props) {
  const [dates, setDates] = useState({ opensOn: period.opensOn, closesOn: period.closesOn });
  const [reason, setReason] = useState("");
  const act = useAct(
    () =>
      call("PUT", `/api/periods/${period.id}`, {
        body: { version: period.version, ...dates, reason: reason.trim() || null },
        key: newKey(),
      }),
    periodTexts.datesDone,
    onClose,
  );
  const reversed = dates.opensOn !== null && dates.closesOn !== null && dates.opensOn > dates.closesOn;
  return (
    <div className={styles.content}>
      <DateFields dates={dates} onChange={(values) => setDates((now) => ({ ...now, ...values }))} />
      {reversed && <span className={styles.fault}>{periodTexts.datesReversed}</span>}
      <ReasonInput
        value={reason}
        onChange={setReason}
        usual={periodTexts.reasons.open}
        label={editTexts.reason.label}
      />
      <DialogError error={act.error} />
      <DialogButtons
        ok={periodTexts.datesOk}
        saving={act.isPending}
        disabled={reversed}
        onOk={() => act.mutate(undefined)}
        onCancel={onClose}
      />
    </div>
  );
}
