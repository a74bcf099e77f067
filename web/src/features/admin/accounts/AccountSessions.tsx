import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { adminTexts } from "@/locales";
import { call } from "@/shared/api/client";
import type { Account } from "@/shared/api/contract";
import { SessionTable } from "@/shared/ui/SessionTable";
import styles from "../admin.module.css";
import { accountSessionsQuery } from "../queries";
import { useAct } from "../useAct";

const texts = adminTexts.detail;

/** Where the account is logged in now; the security administrator ends what should not be. */
export function AccountSessions({ account }: { account: Account }) {
  const { data } = useQuery(accountSessionsQuery(account.id));
  const end = useAct(
    (session: string | null) => call("DELETE", `/api/users/${account.id}/sessions`, { query: { session } }),
    { done: texts.ended },
  );
  return (
    <>
      <div className={styles.filters}>
        <h3 className={styles.partTitle}>{texts.sessions}</h3>
        <span className={styles.grow} />
        {data && data.length > 0 && (
          <Button size="small" danger onClick={() => end.mutate(null)}>
            {texts.endAll}
          </Button>
        )}
      </div>
      <SessionTable sessions={data ?? []} busy={end.isPending} onEnd={(id) => end.mutate(id)} />
    </>
  );
}
