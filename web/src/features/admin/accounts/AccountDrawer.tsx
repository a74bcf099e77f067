import { Drawer } from "antd";
import { accountStateTexts, adminTexts, commonTexts } from "@/locales";
import type { Account } from "@/shared/api/contract";
import { chinaTime } from "@/shared/format/date";
import { useSession } from "@/shared/session/session";
import styles from "../admin.module.css";
import { StateMark } from "../StateMark";
import { AccountActs } from "./AccountActs";
import { AccountSessions } from "./AccountSessions";
import { RightsForm } from "./RightsForm";

const texts = adminTexts.detail;
const day = (at: string | null) => (at ? chinaTime(at) : commonTexts.missing);

/** One account: facts, what may be done to it, roles and units, running sessions. */
export function AccountDrawer({ account, onClose }: { account: Account | undefined; onClose: () => void }) {
  const guards = useSession().permissions.includes("grant-rights");
  return (
    <Drawer
      open={account !== undefined}
      size={680}
      title={account && texts.title(account.userName)}
      onClose={onClose}
      destroyOnHidden
    >
      {account && (
        <>
          <section className={styles.part}>
            <Facts account={account} />
            <AccountActs account={account} />
          </section>
          <section className={styles.part}>
            <h3 className={styles.partTitle}>{texts.rights}</h3>
            <RightsForm key={account.stamp} account={account} />
          </section>
          {guards && (
            <section className={styles.part}>
              <AccountSessions account={account} />
            </section>
          )}
        </>
      )}
    </Drawer>
  );
}

const disabledOf = (at: string, unused: boolean) => (unused ? texts.disabledBecause(chinaTime(at)) : chinaTime(at));

function Facts({ account }: { account: Account }) {
  const facts: [string, React.ReactNode][] = [
    [adminTexts.account.displayName, account.displayName],
    [adminTexts.account.state, <StateMark key="s" state={account.state} text={accountStateTexts[account.state]} />],
    [texts.created, day(account.createdAt)],
    [adminTexts.account.lastSeen, account.lastSeenAt ? chinaTime(account.lastSeenAt) : adminTexts.account.neverSeen],
    [texts.passwordSet, day(account.passwordSetAt)],
    [adminTexts.account.passwordUntil, account.mustSetPassword ? texts.mustSet : day(account.passwordUntil)],
  ];
  if (account.lockedUntil) facts.push([texts.lockedUntil, chinaTime(account.lockedUntil)]);
  if (account.dueAt) facts.push([texts.dueAt, texts.dueBecause(chinaTime(account.dueAt))]);
  if (account.disabledAt) facts.push([texts.disabledAt, disabledOf(account.disabledAt, account.disabledUnused)]);
  return (
    <dl className={styles.facts}>
      {facts.flatMap(([name, value]) => [<dt key={`${name}-name`}>{name}</dt>, <dd key={name}>{value}</dd>])}
    </dl>
  );
}
