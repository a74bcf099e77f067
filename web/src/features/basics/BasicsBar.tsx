import type { ReactNode } from "react";
import { NavLink } from "react-router";
import { basicsTexts } from "@/locales";
import styles from "./basics.module.css";

/** Title, the two tabs, and what the page adds at the right. */
export function BasicsBar({ children }: { children?: ReactNode }) {
  return (
    <div className={styles.bar}>
      <h1 className={styles.title}>{basicsTexts.title}</h1>
      <nav className={styles.tabs} aria-label={basicsTexts.tabsLabel}>
        {(["units", "indicators"] as const).map((tab) => (
          <NavLink key={tab} to={`/basics/${tab}`} className={styles.tab ?? ""}>
            {basicsTexts.tabs[tab]}
          </NavLink>
        ))}
      </nav>
      <div className={styles.right}>{children}</div>
    </div>
  );
}
