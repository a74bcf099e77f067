import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import { accountTexts } from "@/locales";
import styles from "@/shared/ui/form.module.css";
import { Field } from "./Field";

interface Props {
  /** What proves who sets it: the old password or a one-time token. */
  proof: { label: string; secret: boolean; initial: string };
  submit: string;
  busy: boolean;
  problem: string | null;
  onSubmit: (proof: string, password: string) => void;
}

/** Proof, a new password, and the same again. Pasting is welcome; nothing is trimmed. */
export function PasswordForm({ proof, submit, busy, problem, onSubmit }: Props) {
  const [typed, setTyped] = useState({ proof: proof.initial, password: "", again: "" });
  const [wrong, setWrong] = useState<string | null>(null);
  const type = (change: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...change }));
  const run = (event: FormEvent) => {
    event.preventDefault();
    const fault = faultOf(typed);
    setWrong(fault);
    if (!fault) onSubmit(typed.proof, typed.password);
  };
  const said = wrong ?? problem;
  const Proof = proof.secret ? Input.Password : Input;
  return (
    <form className={styles.plainForm} onSubmit={run} noValidate>
      <div role="alert">{said && <p className={styles.problem}>{said}</p>}</div>
      <Field label={proof.label}>
        {(field) => (
          <Proof
            {...field}
            autoComplete={proof.secret ? "current-password" : "off"}
            value={typed.proof}
            onChange={(event) => type({ proof: event.target.value })}
          />
        )}
      </Field>
      <NewPassword
        label={accountTexts.newPassword}
        hint={accountTexts.rules}
        value={typed.password}
        onChange={(password) => type({ password })}
      />
      <NewPassword label={accountTexts.again} value={typed.again} onChange={(again) => type({ again })} />
      <Button type="primary" htmlType="submit" loading={busy}>
        {submit}
      </Button>
    </form>
  );
}

const faultOf = (typed: { proof: string; password: string; again: string }) =>
  !typed.proof || !typed.password
    ? accountTexts.missing
    : typed.password !== typed.again
      ? accountTexts.different
      : null;

interface NewPasswordProps {
  label: string;
  hint?: string;
  value: string;
  onChange: (value: string) => void;
}

export function NewPassword({ label, hint, value, onChange }: NewPasswordProps) {
  return (
    <Field label={label} {...(hint ? { hint } : {})}>
      {(field) => (
        <Input.Password
          {...field}
          autoComplete="new-password"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
