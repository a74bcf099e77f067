import { GlobalSearch } from "@/features/enterprises/search/GlobalSearch";
import { commonTexts, shellTexts } from "@/locales";
import { useSession } from "@/shared/session/session";
import { DemoTag } from "@/shared/ui/DemoTag";
import { Logo } from "@/shared/ui/icons";
import styles from "./Shell.module.css";
import { UserMenu } from "./UserMenu";

export function TopBar() {
  const session = useSession();
  return (
    <header className={styles.top}>
      <Logo />
      <span className={styles.product}>{commonTexts.product}</span>
      {session.unit && <span className={styles.unit}>{session.unit.name}</span>}
      {session.actsFor.length > 0 && (
        <span className={styles.actsFor}>{shellTexts.actsFor(session.actsFor.join(commonTexts.enumeration))}</span>
      )}
      {session.permissions.includes("read-enterprises") && <GlobalSearch />}
      <div className={styles.right}>
        {session.demo && <DemoTag />}
        <UserMenu session={session} />
      </div>
    </header>
  );
}
