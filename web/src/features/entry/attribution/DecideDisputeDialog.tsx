import { DatePicker, Modal, Radio } from "antd";
import dayjs from "dayjs";
import { useId, useState } from "react";
import { attributionTexts, commonTexts } from "@/locales";
import { call } from "@/shared/api/client";
import type { AttributionDispute } from "@/shared/api/contract";
import { newKey } from "@/shared/api/newKey";
import { useAct } from "@/shared/api/useAct";
import { useSession } from "@/shared/session/session";
import { DialogButtons } from "@/shared/ui/DialogButtons";
import { hasReason } from "@/shared/ui/pickReason";
import { ReasonInput } from "@/shared/ui/ReasonInput";
import styles from "../dialogs.module.css";
import { DialogError } from "../ReasonDialog";

const texts = attributionTexts;

interface Props {
  dispute: AttributionDispute;
  onClose: () => void;
}

/** For whom it counts from a day on, and why. */
export function DecideDisputeDialog({ dispute, onClose }: Props) {
  return (
    <Modal
      open
      title={texts.decideTitle(dispute.subject)}
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
      width={560}
    >
      <div className={styles.content}>
        <p className={styles.note}>
          {texts.decideText(dispute.claimedByUnit, dispute.heldByUnit)}
          <br />
          {texts.columns.reason + commonTexts.colon + dispute.reason}
        </p>
        <Form dispute={dispute} onClose={onClose} />
      </div>
    </Modal>
  );
}

function Form({ dispute, onClose }: Props) {
  const { today } = useSession();
  const [forUnitId, setUnit] = useState(dispute.claimedByUnitId);
  const [from, setFrom] = useState(today);
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const act = useAct(
    () =>
      call("POST", `/api/attribution/disputes/${dispute.id}/decide`, {
        body: { forUnitId, from, reason: reason.trim(), version: dispute.version },
        key: newKey(),
      }),
    texts.decideDone,
    onClose,
  );
  const save = () => {
    setTried(true);
    if (hasReason(reason)) act.mutate(undefined);
  };
  return (
    <>
      <Choice dispute={dispute} unit={forUnitId} onUnit={setUnit} from={from} onFrom={setFrom} />
      <ReasonInput
        value={reason}
        onChange={setReason}
        usual={texts.decideReasons}
        missing={tried && !hasReason(reason)}
        label={texts.columns.reason}
      />
      <DialogError error={act.error} />
      <DialogButtons ok={texts.decideOk} saving={act.isPending} onOk={save} onCancel={onClose} />
    </>
  );
}

interface ChoiceProps {
  dispute: AttributionDispute;
  unit: string;
  onUnit: (unit: string) => void;
  from: string;
  onFrom: (day: string) => void;
}

function Choice({ dispute, unit, onUnit, from, onFrom }: ChoiceProps) {
  const id = useId();
  return (
    <dl className={styles.facts}>
      <dt>{texts.decideFor}</dt>
      <dd>
        <Radio.Group
          aria-label={texts.decideFor}
          value={unit}
          onChange={(event) => onUnit(event.target.value)}
          options={[
            { value: dispute.claimedByUnitId, label: dispute.claimedByUnit },
            { value: dispute.heldByUnitId, label: dispute.heldByUnit },
          ]}
        />
      </dd>
      <dt>
        <label htmlFor={`${id}-from`}>{texts.decideFrom}</label>
      </dt>
      <dd>
        <DatePicker
          id={`${id}-from`}
          allowClear={false}
          value={dayjs(from)}
          onChange={(day) => day && onFrom(day.format("YYYY-MM-DD"))}
        />
      </dd>
    </dl>
  );
}
