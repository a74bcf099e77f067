import type { ReactNode } from "react";
import { commonTexts } from "@/locales";
import { Logo } from "@/shared/ui/icons";
import styles from "./Gate.module.css";

/** Frame of the pages before the log-in other than the log-in itself. */
export function Gate({
  title,
  note,
  wide,
  children,
}: {
  title: string;
  note: string;
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <main className={styles.page}>
      <div className={styles.brand}>
        <Logo size={32} />
        <span className={styles.product}>{commonTexts.product}</span>
      </div>
      <section className={wide ? styles.wide : styles.card} aria-labelledby="gate-title">
        <h1 id="gate-title" className={styles.title}>
          {title}
        </h1>
        <p className={styles.note}>{note}</p>
        {children}
      </section>
    </main>
  );
}
