import { type ReactNode, useEffect } from "react";
import { shellTexts } from "@/locales";
import styles from "./Page.module.css";

interface Props {
  /** For the browser's tab and history. */
  title: string;
  className?: string;
  children: ReactNode;
}

/** The body of a page: 16 px margin on the page grey, cards 12 px apart. */
export function Page({ title, className, children }: Props) {
  useEffect(() => {
    document.title = shellTexts.title(title);
  }, [title]);
  return (
    <main id="main" tabIndex={-1} className={[styles.page, className].filter(Boolean).join(" ")}>
      {children}
    </main>
  );
}
