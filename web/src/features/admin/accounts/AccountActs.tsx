import { Button, Popconfirm } from "antd";
import { useState } from "react";
import { adminTexts } from "@/locales";
import { call } from "@/shared/api/client";
import type { Account, IssuedToken } from "@/shared/api/contract";
import { useSession } from "@/shared/session/session";
import styles from "../admin.module.css";
import { useAct } from "../useAct";
import { TokenDialog } from "./TokenDialog";

const texts = adminTexts.detail;

/** What may be done to an account: the system administrator keeps it, the security administrator guards it. */
export function AccountActs({ account }: { account: Account }) {
  const { permissions, userName } = useSession();
  const [issued, setIssued] = useState<IssuedToken | null>(null);
  const act = useAct((verb: string) => call<Account>("POST", `/api/users/${account.id}/${verb}`));
  const reset = useAct(() => call<IssuedToken>("POST", `/api/users/${account.id}/reset-password`), { done: null });
  const keeps = permissions.includes("administer");
  const isOwn = userName === account.userName;
  return (
    <div className={styles.acts}>
      {keeps && account.state === "locked" && <Button onClick={() => act.mutate("unlock")}>{texts.unlock}</Button>}
      {keeps && account.disabledAt && <Button onClick={() => act.mutate("enable")}>{texts.enable}</Button>}
      {keeps && !isOwn && (
        <Asked
          ask={texts.resetAsk(account.userName)}
          onConfirm={async () => setIssued(await reset.mutateAsync(undefined))}
        >
          {texts.reset}
        </Asked>
      )}
      {keeps && !isOwn && !account.disabledAt && (
        <Asked danger ask={texts.disableAsk(account.userName)} onConfirm={() => act.mutateAsync("disable")}>
          {texts.disable}
        </Asked>
      )}
      {permissions.includes("grant-rights") && account.passwordSetAt && !account.mustSetPassword && (
        <Asked ask={texts.requireAsk(account.userName)} onConfirm={() => act.mutateAsync("require-password")}>
          {texts.requirePassword}
        </Asked>
      )}
      <TokenDialog issued={issued} what={adminTexts.token.reset} onClose={() => setIssued(null)} />
    </div>
  );
}

interface AskedProps {
  ask: string;
  danger?: boolean;
  children: string;
  onConfirm: () => Promise<unknown>;
}

/** A button whose consequence is said before it happens. */
function Asked({ ask, danger = false, children, onConfirm }: AskedProps) {
  return (
    <Popconfirm
      title={children}
      description={<div style={{ maxWidth: 280 }}>{ask}</div>}
      okText={children}
      okButtonProps={{ danger }}
      onConfirm={() => onConfirm().catch(() => undefined)}
    >
      <Button danger={danger}>{children}</Button>
    </Popconfirm>
  );
}
