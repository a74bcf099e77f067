import { Modal } from "antd";
import { useState } from "react";
import { attributionTexts } from "@/locales";
import { call } from "@/shared/api/client";
import type { AttributionRule, PlanSummary } from "@/shared/api/contract";
import { newKey } from "@/shared/api/newKey";
import { useAct } from "@/shared/api/useAct";
import { DialogButtons } from "@/shared/ui/DialogButtons";
import { hasReason } from "@/shared/ui/pickReason";
import { ReasonInput } from "@/shared/ui/ReasonInput";
import styles from "../dialogs.module.css";
import { DialogError } from "../ReasonDialog";
import { type AboutDraft, beginAbout, subjectOf } from "./about";
import { type CountsForDraft, CountsForFields } from "./CountsForFields";
import { Subject } from "./Subject";
import { SubjectFields } from "./SubjectFields";

interface Props {
  plan: PlanSummary;
  indicator: string | null;
  /** Null is a new one. */
  rule: AttributionRule | null;
  onClose: () => void;
}

const texts = attributionTexts;

/** A rule, new or changed; its subject stays. */
export function RuleDialog(props: Props) {
  return (
    <Modal
      open
      title={props.rule ? texts.editTitle : texts.addTitle}
      footer={null}
      onCancel={props.onClose}
      mask={{ closable: false }}
      width={560}
    >
      <RuleForm {...props} />
    </Modal>
  );
}

function RuleForm({ plan, indicator, rule, onClose }: Props) {
  const [about, setAbout] = useState(beginAbout(plan, indicator));
  const [counts, setCounts] = useState<CountsForDraft>({
    countsForUnitId: rule?.countsForUnitId ?? "",
    from: rule?.from ?? null,
    to: rule?.to ?? null,
  });
  const [basis, setBasis] = useState(rule?.basis ?? "");
  const [tried, setTried] = useState(false);
  const act = useAct(() => send(plan, rule, about, counts, basis.trim()), texts.added, onClose);
  const complete =
    counts.countsForUnitId !== "" && hasReason(basis) && (rule !== null || about.subjectId.trim() !== "");
  const save = () => {
    setTried(true);
    if (complete) act.mutate(undefined);
  };
  return (
    <div className={styles.content}>
      {rule ? (
        <div>
          <Subject of={rule} />
        </div>
      ) : (
        <SubjectFields plan={plan} about={about} onChange={(values) => setAbout((now) => ({ ...now, ...values }))} />
      )}
      <CountsForFields counts={counts} onChange={(values) => setCounts((now) => ({ ...now, ...values }))} />
      <ReasonInput
        label={texts.basis}
        value={basis}
        onChange={setBasis}
        usual={texts.usualBases}
        missing={tried && !hasReason(basis)}
      />
      {tried && !complete && <span className={styles.fault}>{texts.required}</span>}
      <DialogError error={act.error} />
      <DialogButtons ok={texts.save} saving={act.isPending} onOk={save} onCancel={onClose} />
    </div>
  );
}

const send = (
  plan: PlanSummary,
  rule: AttributionRule | null,
  about: AboutDraft,
  counts: CountsForDraft,
  basis: string,
) =>
  rule
    ? call("PUT", `/api/attribution/${rule.id}`, { body: { version: rule.version, ...counts, basis }, key: newKey() })
    : call("POST", "/api/attribution", {
        body: {
          plan: plan.planId,
          ...subjectOf(about),
          ...counts,
          basis,
        },
        key: newKey(),
      });
