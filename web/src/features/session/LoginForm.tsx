import { useMutation } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { type FormEvent, useId, useState } from "react";
import { problemText, sessionTexts } from "@/locales";
import { call } from "@/shared/api/client";
import type { Session } from "@/shared/api/contract";
import { ApiProblem } from "@/shared/api/problem";
import styles from "./LoginPage.module.css";

interface Credentials {
  userName: string;
  password: string;
}

/** The log-in form. Errors come from problem codes; the typed name stays, the password is asked again. */
export function LoginForm({ onLoggedIn }: { onLoggedIn: (session: Session) => void }) {
  const [typed, setTyped] = useState<Credentials>({ userName: "", password: "" });
  const [asked, setAsked] = useState(false);
  const logIn = useMutation({
    mutationFn: (credentials: Credentials) => call<Session>("POST", "/api/session", { body: credentials }),
    onSuccess: onLoggedIn,
    onError: () => setTyped((before) => ({ ...before, password: "" })),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!typed.userName.trim() || !typed.password) return;
    setAsked(false);
    logIn.mutate({ userName: typed.userName.trim(), password: typed.password });
  };
  const problem = logIn.error instanceof ApiProblem ? logIn.error : null;
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <h2 className={styles.title}>{sessionTexts.title}</h2>
      <div role="alert">
        {problem && !asked && <p className={styles.problem}>{problemText(problem.code, problem.params)}</p>}
      </div>
      <Field
        label={sessionTexts.userName}
        problem={asked && !typed.userName.trim() ? sessionTexts.userNameRequired : null}
      >
        {(field) => (
          <Input
            {...field}
            size="large"
            autoComplete="username"
            autoFocus
            value={typed.userName}
            onChange={(event) => setTyped({ ...typed, userName: event.target.value })}
          />
        )}
      </Field>
      <Field label={sessionTexts.password} problem={asked && !typed.password ? sessionTexts.passwordRequired : null}>
        {(field) => (
          <Input.Password
            {...field}
            size="large"
            autoComplete="current-password"
            value={typed.password}
            onChange={(event) => setTyped({ ...typed, password: event.target.value })}
          />
        )}
      </Field>
      <Button type="primary" size="large" htmlType="submit" block loading={logIn.isPending}>
        {logIn.isPending ? sessionTexts.submitting : sessionTexts.submit}
      </Button>
      <p className={styles.help}>{sessionTexts.help}</p>
    </form>
  );
}

interface FieldProps {
  label: string;
  problem: string | null;
  children: (field: {
    id: string;
    "aria-invalid": boolean;
    "aria-describedby": string | undefined;
    status: "" | "error";
  }) => React.ReactNode;
}

function Field({ label, problem, children }: FieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        "aria-invalid": problem !== null,
        "aria-describedby": problem ? `${id}-problem` : undefined,
        status: problem ? "error" : "",
      })}
      {problem && (
        <p id={`${id}-problem`} className={styles.fieldProblem}>
          {problem}
        </p>
      )}
    </div>
  );
}
