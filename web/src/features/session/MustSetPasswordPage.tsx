import { useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { accountTexts, sessionTexts } from "@/locales";
import { refusalOf, useChangePassword } from "@/shared/account/changePassword";
import { PasswordForm } from "@/shared/account/PasswordForm";
import { sessionQuery } from "@/shared/session/session";
import { Gate } from "./Gate";
import { logOut } from "./logOut";

/** Nothing else works before the password is changed: the server refuses it all. */
export function MustSetPasswordPage() {
  const queries = useQueryClient();
  const change = useChangePassword(() => void queries.invalidateQueries({ queryKey: sessionQuery.queryKey }));
  return (
    <Gate title={accountTexts.mustTitle} note={accountTexts.mustNote}>
      <PasswordForm
        proof={{ label: accountTexts.oldPassword, secret: true, initial: "" }}
        submit={accountTexts.change}
        busy={change.isPending}
        problem={refusalOf(change.error)}
        onSubmit={(oldPassword, newPassword) => change.mutate({ oldPassword, newPassword })}
      />
      <Button type="link" onClick={logOut}>
        {sessionTexts.logOut}
      </Button>
    </Gate>
  );
}
