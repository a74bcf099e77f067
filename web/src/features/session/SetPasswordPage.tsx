import { useMutation, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useEffect, useState } from "react";
import { accountTexts } from "@/locales";
import { refusalOf } from "@/shared/account/changePassword";
import { PasswordForm } from "@/shared/account/PasswordForm";
import { call } from "@/shared/api/client";
import { sessionQuery } from "@/shared/session/session";
import { Gate } from "./Gate";

const texts = accountTexts.setPassword;

/** A password by a one-time token. The token stands behind # and leaves the address at once, so that no history keeps it. */
export function SetPasswordPage() {
  const [token] = useState(() => window.location.hash.slice(1));
  const set = useMutation({
    mutationFn: (body: { token: string; password: string }) =>
      call<{ userName: string }>("POST", "/api/account/token", { body }),
  });
  useQuery(sessionQuery); // hands out the antiforgery token
  useEffect(() => {
    document.title = accountTexts.setPasswordPageTitle;
    window.history.replaceState(window.history.state, "", window.location.pathname);
  }, []);
  if (set.data)
    return (
      <Gate title={texts.doneTitle} note={texts.done(set.data.userName)}>
        <Button type="primary" href="/login">
          {texts.logIn}
        </Button>
      </Gate>
    );
  return (
    <Gate title={texts.title} note={texts.note}>
      <PasswordForm
        proof={{ label: texts.token, secret: false, initial: token }}
        submit={texts.submit}
        busy={set.isPending}
        problem={refusalOf(set.error)}
        onSubmit={(proof, password) => set.mutate({ token: proof, password })}
      />
    </Gate>
  );
}
