import { DatePicker, Modal } from "antd";
import dayjs from "dayjs";
import { useState } from "react";
import { countingTexts } from "@/locales";
import { call } from "@/shared/api/client";
import type { CountableIndicator, PlanSummary } from "@/shared/api/contract";
import { newKey } from "@/shared/api/newKey";
import { useAct } from "@/shared/api/useAct";
import { DialogButtons } from "@/shared/ui/DialogButtons";
import { hasReason } from "@/shared/ui/pickReason";
import { ReasonInput } from "@/shared/ui/ReasonInput";
import { indicatorName } from "../attribution/indicatorName";
import styles from "../dialogs.module.css";
import { DialogError } from "../ReasonDialog";
import { ruleAddress } from "./ruleAddress";

interface Props {
  plan: PlanSummary;
  row: CountableIndicator;
  onClose: () => void;
}

const texts = countingTexts;

/** From which day on, up to which day the lists are complete, and why. */
export function SetDialog(props: Props) {
  return (
    <Modal
      open
      title={texts.setTitle(indicatorName(props.plan, props.row.indicator))}
      footer={null}
      onCancel={props.onClose}
      mask={{ closable: false }}
      width={520}
    >
      <Form {...props} />
    </Modal>
  );
}

const longestBasis = 400;

function Form({ plan, row, onClose }: Props) {
  const [from, setFrom] = useState<string | null>(row.rule?.from ?? plan.baseDate);
  const [through, setThrough] = useState<string | null>(row.rule?.through ?? null);
  const [basis, setBasis] = useState(row.rule?.basis ?? "");
  const [tried, setTried] = useState(false);
  const body = { from, through, basis: basis.trim(), version: row.rule?.version ?? null };
  const act = useAct(() => call("PUT", ruleAddress(plan, row), { body, key: newKey() }), texts.saved, onClose);
  const complete = from !== null && hasReason(basis);
  const save = () => {
    setTried(true);
    if (complete) act.mutate(undefined);
  };
  return (
    <div className={styles.content}>
      <div className={styles.note}>{texts.effect}</div>
      <dl className={styles.facts}>
        <Day label={texts.from} hint={texts.fromHint} value={from} onChange={setFrom} />
        <Day label={texts.throughLabel} hint={texts.throughHint} value={through} onChange={setThrough} />
      </dl>
      <ReasonInput
        label={texts.basisLabel}
        value={basis}
        onChange={setBasis}
        usual={texts.usualBases}
        longest={longestBasis}
        missing={tried && !hasReason(basis)}
      />
      {tried && !complete && <span className={styles.fault}>{texts.required}</span>}
      <DialogError error={act.error} />
      <DialogButtons ok={texts.save} saving={act.isPending} onOk={save} onCancel={onClose} />
    </div>
  );
}

interface DayProps {
  label: string;
  hint: string;
  value: string | null;
  onChange: (day: string | null) => void;
}

const Day = ({ label, hint, value, onChange }: DayProps) => (
  <>
    <dt>{label}</dt>
    <dd>
      <DatePicker
        aria-label={label}
        value={value ? dayjs(value) : null}
        onChange={(day: dayjs.Dayjs | null) => onChange(day?.format("YYYY-MM-DD") ?? null)}
      />
      <div className={styles.change}>{hint}</div>
    </dd>
  </>
);
