import { Modal, Select } from "antd";
import { useId, useState } from "react";
import { entryTexts, periodTexts } from "@/locales";
import { call } from "@/shared/api/client";
import { newKey } from "@/shared/api/newKey";
import { useAct } from "@/shared/api/useAct";
import { yearOf } from "@/shared/format/date";
import { periodText } from "@/shared/format/period";
import { useSession } from "@/shared/session/session";
import { DialogButtons } from "@/shared/ui/DialogButtons";
import styles from "../dialogs.module.css";
import { periodChoices, usualPeriod } from "../fill/periodChoices";
import { DialogError } from "../ReasonDialog";
import { UnitSelect } from "../UnitSelect";
import { DateFields } from "./DateFields";

/** A new reporting period for a unit and all below. */
export function CreatePeriod({ onClose }: { onClose: () => void }) {
  const session = useSession();
  const [body, setBody] = useState({
    period: usualPeriod(session.today, []),
    unitId: session.unit?.unitId ?? "",
    opensOn: null as string | null,
    closesOn: null as string | null,
  });
  const change = (values: Partial<typeof body>) => setBody((now) => ({ ...now, ...values }));
  const act = useAct(() => call("POST", "/api/periods", { body, key: newKey() }), periodTexts.created, onClose);
  const reversed = body.opensOn !== null && body.closesOn !== null && body.opensOn > body.closesOn;
  return (
    <Modal open title={periodTexts.createTitle} footer={null} onCancel={onClose} mask={{ closable: false }}>
      <div className={styles.content}>
        <Choices body={body} onChange={change} />
        <DateFields dates={body} onChange={change} />
        {reversed && <span className={styles.fault}>{periodTexts.datesReversed}</span>}
        <DialogError error={act.error} />
        <DialogButtons
          ok={periodTexts.createOk}
          saving={act.isPending}
          disabled={reversed || body.unitId === ""}
          onOk={() => act.mutate(undefined)}
          onCancel={onClose}
        />
      </div>
    </Modal>
  );
}

interface ChoicesProps {
  body: { period: string; unitId: string };
  onChange: (values: { period?: string; unitId?: string }) => void;
}

function Choices({ body, onChange }: ChoicesProps) {
  const id = useId();
  const { today } = useSession();
  return (
    <dl className={styles.facts}>
      <dt>
        <label htmlFor={`${id}-period`}>{periodTexts.period}</label>
      </dt>
      <dd>
        <Select
          id={`${id}-period`}
          aria-label={periodTexts.period}
          style={{ width: "100%" }}
          showSearch={{ optionFilterProp: "label" }}
          value={body.period}
          onChange={(period: string) => onChange({ period })}
          options={choicesOf(today)}
        />
      </dd>
      <dt>
        <label htmlFor={`${id}-unit`}>{periodTexts.unit}</label>
      </dt>
      <dd>
        <UnitSelect
          plain
          id={`${id}-unit`}
          label={periodTexts.unit}
          className={styles.full}
          value={body.unitId}
          onChange={(unitId) => onChange({ unitId })}
        />
        <span className={styles.change}>{periodTexts.unitHint}</span>
      </dd>
    </dl>
  );
}

function choicesOf(today: string) {
  const { quarters, years, months } = periodChoices(today, yearOf(today) - 3);
  const named = (periods: string[]) => periods.map((period) => ({ value: period, label: periodText(period) }));
  return [
    { label: entryTexts.periodGroups.quarters, options: named(quarters) },
    { label: entryTexts.periodGroups.years, options: named(years) },
    { label: entryTexts.periodGroups.months, options: named(months) },
  ];
}
