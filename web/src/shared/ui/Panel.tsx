import type { ReactNode } from "react";
import { useId } from "react";
import styles from "./Panel.module.css";

interface Props {
  title: ReactNode;
  /** Small print beside the title: what the figures mean. */
  note?: ReactNode;
  extra?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** A white card with its title row. The region is named by its title. */
export function Panel({ title, note, extra, className, children }: Props) {
  const id = useId();
  return (
    <section className={[styles.panel, className].filter(Boolean).join(" ")} aria-labelledby={id}>
      <header className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {note !== undefined && <div className={styles.note}>{note}</div>}
        {extra !== undefined && <div className={styles.extra}>{extra}</div>}
      </header>
      {children}
    </section>
  );
}
