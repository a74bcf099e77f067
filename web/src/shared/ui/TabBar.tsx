import type { ReactNode } from "react";
import { Link } from "react-router";
import styles from "./TabBar.module.css";

export interface BarTab {
  key: string;
  to: string;
  text: string;
  /** A count that wants attention; none or 0 shows nothing. */
  count?: number | undefined;
  /** What the count is of. */
  hint?: string | undefined;
}

interface Props {
  title: string;
  /** The whole title where the bar shows a short one. */
  hint?: string;
  label: string;
  tabs: readonly BarTab[];
  current: string;
  extra?: ReactNode;
}

/** The bar itself, for what stands there while its contents load. */
export const TabBarFrame = ({ children }: { children: ReactNode }) => <div className={styles.bar}>{children}</div>;

/** Title of a part of the program and its tabs, each with an address of its own. */
export function TabBar({ title, hint, label, tabs, current, extra }: Props) {
  return (
    <div className={styles.bar}>
      <h1 className={styles.title} title={hint}>
        {title}
      </h1>
      <nav className={styles.tabs} aria-label={label}>
        {tabs.map((tab) => (
          <Link
            key={tab.key}
            to={tab.to}
            className={styles.tab}
            aria-current={tab.key === current ? "page" : undefined}
          >
            {tab.text}
            {tab.count ? (
              <span className={styles.badge} title={tab.hint}>
                {tab.count}
              </span>
            ) : null}
          </Link>
        ))}
      </nav>
      {extra && <div className={styles.right}>{extra}</div>}
    </div>
  );
}
