import { Button, DatePicker, Input, Modal } from "antd";
import type { Dayjs } from "dayjs";
import { type FormEvent, useState } from "react";
import { adminTexts } from "@/locales";
import { call } from "@/shared/api/client";
import form from "@/shared/ui/form.module.css";
import styles from "../admin.module.css";
import { textOf, useAct } from "../useAct";
import { PersonSelect } from "./PersonSelect";

const texts = adminTexts.delegation;

interface Typed {
  from: string | null;
  to: string | null;
  days: [Dayjs, Dayjs] | null;
  reason: string;
}

const empty: Typed = { from: null, to: null, days: null, reason: "" };

const bodyOf = ({ from, to, days, reason }: Typed) => ({
  fromUserName: from,
  toUserName: to,
  firstDay: days?.[0].format("YYYY-MM-DD"),
  lastDay: days?.[1].format("YYYY-MM-DD"),
  reason,
});

export function CreateDelegation({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [typed, setTyped] = useState(empty);
  const create = useAct(() => call("POST", "/api/delegations", { body: bodyOf(typed) }), {
    keys: ["delegations"],
    quiet: true,
  });
  const close = () => {
    setTyped(empty);
    create.reset();
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate(undefined, { onSuccess: close });
  };
  const isWhole = typed.from && typed.to && typed.days && typed.reason.trim();
  return (
    <Modal open={open} title={texts.create} onCancel={close} footer={null} destroyOnHidden>
      <form className={styles.form} onSubmit={submit}>
        <div role="alert">{create.error && <p className={form.problem}>{textOf(create.error)}</p>}</div>
        <Fields typed={typed} onChange={(change) => setTyped({ ...typed, ...change })} />
        <div className={styles.buttons}>
          <Button onClick={close}>{adminTexts.newAccount.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={create.isPending} disabled={!isWhole}>
            {texts.submit}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function Fields({ typed, onChange }: { typed: Typed; onChange: (change: Partial<Typed>) => void }) {
  return (
    <>
      <PersonSelect label={texts.from} value={typed.from} onChange={(from) => onChange({ from })} />
      <PersonSelect label={texts.to} value={typed.to} onChange={(to) => onChange({ to })} />
      <div className={form.field}>
        <label htmlFor="delegation-days">{texts.days}</label>
        <DatePicker.RangePicker
          id={{ start: "delegation-days" }}
          value={typed.days}
          placeholder={[texts.firstDay, texts.lastDay]}
          onChange={(days) => onChange({ days: days?.[0] && days[1] ? [days[0], days[1]] : null })}
        />
      </div>
      <div className={form.field}>
        <label htmlFor="delegation-reason">{texts.reason}</label>
        <Input.TextArea
          id="delegation-reason"
          maxLength={500}
          rows={3}
          value={typed.reason}
          onChange={(event) => onChange({ reason: event.target.value })}
        />
      </div>
    </>
  );
}
