import { Button, Modal } from "antd";
import { useState } from "react";
import { editTexts, valueTexts } from "@/locales";
import type { CorrectionRequest } from "@/shared/api/contract";
import { chinaTime } from "@/shared/format/date";
import { periodText } from "@/shared/format/period";
import { hasReason } from "@/shared/ui/pickReason";
import { ReasonInput } from "@/shared/ui/ReasonInput";
import styles from "../dialogs.module.css";
import { DialogError } from "../ReasonDialog";
import { FromTo } from "./requestColumns";
import { useDecision } from "./useDecision";

const texts = valueTexts.requests;

interface Props {
  request: CorrectionRequest;
  onClose: () => void;
}

/** What is asked and why; agree and it is corrected, or send it back with a word. */
export function DecideDialog({ request, onClose }: Props) {
  return (
    <Modal
      open
      title={texts.decideTitle(`${request.unit} ${request.indicatorName} ${periodText(request.period)}`)}
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
      width={560}
    >
      <div className={styles.content}>
        <Facts request={request} />
        <Decide request={request} onClose={onClose} />
      </div>
    </Modal>
  );
}

function Decide({ request, onClose }: Props) {
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const approve = useDecision(request, "approve", onClose);
  const decline = useDecision(request, "decline", onClose);
  const saving = approve.isPending || decline.isPending;
  const sendBack = () => {
    setMissing(!hasReason(reason));
    if (hasReason(reason)) decline.mutate(reason.trim());
  };
  return (
    <>
      <ReasonInput
        label={texts.decisionReason}
        value={reason}
        onChange={setReason}
        usual={[...texts.approveReasons, ...texts.declineReasons]}
        missing={missing && !hasReason(reason)}
        disabled={saving}
      />
      <DialogError error={approve.error ?? decline.error} />
      <div className={styles.foot}>
        <Button onClick={onClose} disabled={saving}>
          {editTexts.cancel}
        </Button>
        <Button danger loading={decline.isPending} disabled={saving} onClick={sendBack}>
          {texts.decline}
        </Button>
        <Button
          type="primary"
          loading={approve.isPending}
          disabled={saving}
          onClick={() => approve.mutate(reason.trim())}
        >
          {texts.approve}
        </Button>
      </div>
    </>
  );
}

function Facts({ request }: { request: CorrectionRequest }) {
  return (
    <dl className={styles.facts}>
      <dt>{texts.columns.change}</dt>
      <dd>
        <FromTo request={request} />
      </dd>
      <dt>{texts.columns.reason}</dt>
      <dd>{request.reason}</dd>
      <dt>{texts.columns.by}</dt>
      <dd>
        {request.requestedByName} <span className={styles.change}>{chinaTime(request.requestedAt)}</span>
      </dd>
    </dl>
  );
}
