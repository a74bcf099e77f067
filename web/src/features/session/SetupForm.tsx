import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import { accountTexts } from "@/locales";
import { Field } from "@/shared/account/Field";
import { NewPassword } from "@/shared/account/PasswordForm";
import form from "@/shared/ui/form.module.css";
import styles from "./Gate.module.css";
import type { FirstAccount, SetupRequest } from "./setupRequest";

const texts = accountTexts.setup;

interface Typed extends FirstAccount {
  again: string;
}

const empty: Typed = { userName: "", displayName: "", password: "", again: "" };

interface Props {
  least: number;
  busy: boolean;
  problem: string | null;
  onSubmit: (request: SetupRequest) => void;
}

export function SetupForm({ least, busy, problem, onSubmit }: Props) {
  const [token, setToken] = useState("");
  const [system, setSystem] = useState<Typed>({ ...empty, displayName: texts.systemAdmin });
  const [security, setSecurity] = useState<Typed>({ ...empty, displayName: texts.securityAdmin });
  const [wrong, setWrong] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const fault = faultOf(token, system, security);
    setWrong(fault);
    if (!fault) onSubmit({ token, systemAdmin: plain(system), securityAdmin: plain(security) });
  };
  const said = wrong ?? problem;
  return (
    <form className={form.plainForm} onSubmit={submit} noValidate>
      <div role="alert">{said && <p className={form.problem}>{said}</p>}</div>
      <Field label={texts.token} hint={texts.tokenHint}>
        {(field) => (
          <Input
            {...field}
            autoFocus
            autoComplete="off"
            value={token}
            onChange={(event) => setToken(event.target.value)}
          />
        )}
      </Field>
      <People least={least} system={system} security={security} onSystem={setSystem} onSecurity={setSecurity} />
      <p className={styles.small}>{accountTexts.rules}</p>
      <Button type="primary" size="large" htmlType="submit" loading={busy}>
        {texts.submit}
      </Button>
    </form>
  );
}

interface PeopleProps {
  least: number;
  system: Typed;
  security: Typed;
  onSystem: (typed: Typed) => void;
  onSecurity: (typed: Typed) => void;
}

function People({ least, system, security, onSystem, onSecurity }: PeopleProps) {
  return (
    <div className={styles.columns}>
      <Person title={texts.systemAdmin} note={texts.systemAdminNote} least={least} typed={system} onChange={onSystem} />
      <Person
        title={texts.securityAdmin}
        note={texts.securityAdminNote}
        least={least}
        typed={security}
        onChange={onSecurity}
      />
    </div>
  );
}

const plain = ({ userName, displayName, password }: Typed): FirstAccount => ({ userName, displayName, password });

function faultOf(token: string, system: Typed, security: Typed): string | null {
  if (!token || [system, security].some((each) => !each.userName || !each.displayName || !each.password))
    return accountTexts.missing;
  if (system.password !== system.again) return texts.different(texts.systemAdmin);
  return security.password !== security.again ? texts.different(texts.securityAdmin) : null;
}

interface PersonProps {
  title: string;
  note: string;
  least: number;
  typed: Typed;
  onChange: (typed: Typed) => void;
}

function Person({ title, note, least, typed, onChange }: PersonProps) {
  const change = (part: Partial<Typed>) => onChange({ ...typed, ...part });
  return (
    <fieldset className={styles.person}>
      <legend>{title}</legend>
      <p className={styles.small}>{note}</p>
      <Field label={texts.userName}>
        {(field) => (
          <Input
            {...field}
            autoComplete="off"
            value={typed.userName}
            onChange={(event) => change({ userName: event.target.value })}
          />
        )}
      </Field>
      <Field label={texts.displayName}>
        {(field) => (
          <Input
            {...field}
            autoComplete="off"
            value={typed.displayName}
            onChange={(event) => change({ displayName: event.target.value })}
          />
        )}
      </Field>
      <NewPassword label={texts.password(least)} value={typed.password} onChange={(password) => change({ password })} />
      <NewPassword label={texts.again} value={typed.again} onChange={(again) => change({ again })} />
    </fieldset>
  );
}
