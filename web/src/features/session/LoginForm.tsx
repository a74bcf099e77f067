import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import { problemText, sessionTexts } from "@/locales";
import { Field } from "@/shared/account/Field";
import { call } from "@/shared/api/client";
import type { Session } from "@/shared/api/contract";
import { ApiProblem } from "@/shared/api/problem";
import { sessionQuery } from "@/shared/session/session";
import form from "@/shared/ui/form.module.css";
import styles from "./LoginPage.module.css";

interface Credentials {
  userName: string;
  password: string;
}

type OnLoggedIn = (session: Session) => void;

/** What is typed, what is wrong with it, and the request. The typed name stays after a refusal, the password is asked again. */
function useLogIn(onLoggedIn: OnLoggedIn) {
  const [typed, setTyped] = useState<Credentials>({ userName: "", password: "" });
  const [asked, setAsked] = useState(false);
  const queries = useQueryClient();
  const request = useMutation({
    mutationFn: async (credentials: Credentials) => {
      // The page may have been open since before the last session ended: its antiforgery token went with that session.
      const already = await queries.fetchQuery({ ...sessionQuery, staleTime: 0 });
      return already ?? call<Session>("POST", "/api/session", { body: credentials });
    },
    onSuccess: onLoggedIn,
    onError: () => setTyped((before) => ({ ...before, password: "" })),
  });
  const nameMissing = !typed.userName.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(nameMissing || !typed.password);
    if (nameMissing || !typed.password) return;
    request.mutate({ userName: typed.userName.trim(), password: typed.password });
  };
  return {
    typed,
    type: (change: Partial<Credentials>) => setTyped({ ...typed, ...change }),
    submit,
    isPending: request.isPending,
    refused: !asked && request.error instanceof ApiProblem ? request.error : null,
    nameProblem: asked && nameMissing ? sessionTexts.userNameRequired : null,
    passwordProblem: asked && !typed.password ? sessionTexts.passwordRequired : null,
  };
}

/** The log-in form. Errors come from problem codes. */
export function LoginForm({ onLoggedIn }: { onLoggedIn: OnLoggedIn }) {
  const { typed, type, submit, isPending, refused, nameProblem, passwordProblem } = useLogIn(onLoggedIn);
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <h2 className={styles.title}>{sessionTexts.title}</h2>
      <div role="alert">{refused && <p className={form.problem}>{problemText(refused.code, refused.params)}</p>}</div>
      <Field label={sessionTexts.userName} problem={nameProblem}>
        {(field) => (
          <Input
            {...field}
            size="large"
            autoComplete="username"
            autoFocus
            value={typed.userName}
            onChange={(event) => type({ userName: event.target.value })}
          />
        )}
      </Field>
      <Field label={sessionTexts.password} problem={passwordProblem}>
        {(field) => (
          <Input.Password
            {...field}
            size="large"
            autoComplete="current-password"
            value={typed.password}
            onChange={(event) => type({ password: event.target.value })}
          />
        )}
      </Field>
      <Button type="primary" size="large" htmlType="submit" block loading={isPending}>
        {isPending ? sessionTexts.submitting : sessionTexts.submit}
      </Button>
      <p className={form.help}>{sessionTexts.help}</p>
    </form>
  );
}
