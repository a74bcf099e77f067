import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useState } from "react";
import { accountTexts } from "@/locales";
import { refusalOf, useChangePassword } from "@/shared/account/changePassword";
import { PasswordForm } from "@/shared/account/PasswordForm";
import { Page } from "@/shared/ui/Page";
import { Panel } from "@/shared/ui/Panel";
import styles from "./AccountPage.module.css";
import { OwnFacts } from "./OwnFacts";
import { OwnSessions } from "./OwnSessions";
import { ownSessionsQuery } from "./queries";

/** 我的账号: who I am here, my password, where I am logged in. */
export function AccountPage() {
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [round, setRound] = useState(0);
  const { data: sessions } = useQuery(ownSessionsQuery);
  const change = useChangePassword(() => {
    message.success(accountTexts.changed);
    setRound(round + 1);
    void queries.invalidateQueries({ queryKey: ownSessionsQuery.queryKey });
  });
  return (
    <Page title={accountTexts.title} className={styles.page}>
      <div className={styles.side}>
        <Panel title={accountTexts.facts}>
          <OwnFacts />
        </Panel>
        <Panel title={accountTexts.password}>
          <PasswordForm
            key={round}
            proof={{ label: accountTexts.oldPassword, secret: true, initial: "" }}
            submit={accountTexts.change}
            busy={change.isPending}
            problem={refusalOf(change.error)}
            onSubmit={(oldPassword, newPassword) => change.mutate({ oldPassword, newPassword })}
          />
        </Panel>
      </div>
      <OwnSessions sessions={sessions ?? []} />
    </Page>
  );
}
