import { Modal } from "antd";
import { useId, useState } from "react";
import { attributionTexts } from "@/locales";
import { call } from "@/shared/api/client";
import type { PlanSummary } from "@/shared/api/contract";
import { newKey } from "@/shared/api/newKey";
import { useAct } from "@/shared/api/useAct";
import { useSession } from "@/shared/session/session";
import { DialogButtons } from "@/shared/ui/DialogButtons";
import { hasReason } from "@/shared/ui/pickReason";
import { ReasonInput } from "@/shared/ui/ReasonInput";
import styles from "../dialogs.module.css";
import { DialogError } from "../ReasonDialog";
import { UnitSelect } from "../UnitSelect";
import { type AboutDraft, beginAbout, subjectOf } from "./about";
import { SubjectFields } from "./SubjectFields";

const texts = attributionTexts;

interface Props {
  plan: PlanSummary;
  indicator: string | null;
  onClose: () => void;
}

/** A claim that something counts for another unit than today. */
export function RaiseDialog(props: Props) {
  return (
    <Modal open title={texts.raiseTitle} footer={null} onCancel={props.onClose} mask={{ closable: false }} width={560}>
      <Form {...props} />
    </Modal>
  );
}

interface Claim {
  claimedByUnitId: string;
  liesInUnitId: string;
  reason: string;
}

const send = (plan: PlanSummary, about: AboutDraft, { claimedByUnitId, liesInUnitId, reason }: Claim) =>
  call("POST", "/api/attribution/disputes", {
    body: {
      plan: plan.planId,
      ...subjectOf(about),
      claimedByUnitId,
      liesInUnitId: about.subjectKind === "enterprise" && liesInUnitId ? liesInUnitId : null,
      reason: reason.trim(),
    },
    key: newKey(),
  });

function Form({ plan, indicator, onClose }: Props) {
  const session = useSession();
  const [about, setAbout] = useState(beginAbout(plan, indicator));
  const [claimedByUnitId, setClaimed] = useState(session.unit?.unitId ?? "");
  const [liesInUnitId, setLies] = useState("");
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const act = useAct(() => send(plan, about, { claimedByUnitId, liesInUnitId, reason }), texts.raised, onClose);
  const complete = about.subjectId.trim() !== "" && claimedByUnitId !== "" && hasReason(reason);
  const save = () => {
    setTried(true);
    if (complete) act.mutate(undefined);
  };
  return (
    <div className={styles.content}>
      <SubjectFields plan={plan} about={about} onChange={(values) => setAbout((now) => ({ ...now, ...values }))} />
      <dl className={styles.facts}>
        {about.subjectKind === "enterprise" && <UnitRow label={texts.liesIn} value={liesInUnitId} onChange={setLies} />}
        <UnitRow label={texts.claimedBy} value={claimedByUnitId} onChange={setClaimed} />
      </dl>
      <ReasonInput
        label={texts.columns.reason}
        value={reason}
        onChange={setReason}
        usual={texts.raiseReasons}
        missing={tried && !hasReason(reason)}
      />
      {tried && !complete && <span className={styles.fault}>{texts.required}</span>}
      <DialogError error={act.error} />
      <DialogButtons ok={texts.raise} saving={act.isPending} onOk={save} onCancel={onClose} />
    </div>
  );
}

function UnitRow({ label, value, onChange }: { label: string; value: string; onChange: (unit: string) => void }) {
  const id = useId();
  return (
    <>
      <dt>
        <label htmlFor={id}>{label}</label>
      </dt>
      <dd>
        <UnitSelect plain id={id} label={label} className={styles.full} value={value} onChange={onChange} />
      </dd>
    </>
  );
}
