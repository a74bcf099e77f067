import { commonTexts } from "@/locales";
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
      <span className={styles.unit}>{session.unit.name}</span>
      <div className={styles.right}>
        {session.demo && <DemoTag />}
        <UserMenu session={session} />
      </div>
    </header>
  );
}
