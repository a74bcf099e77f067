import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect } from "react";
import { commonTexts, shellTexts } from "@/locales";
import type { Session } from "@/shared/api/contract";
import { sessionQuery } from "@/shared/session/session";
import styles from "./Page.module.css";

interface Props {
  /** For the browser's tab and history, and the heading on paper. */
  title: string;
  className?: string;
  /** What paper adds: heading and foot, the foot alone where the content brings its own heading, nothing where it brings both. */
  paper?: "whole" | "foot" | "none";
  children: ReactNode;
}

/** The body of a page: 16 px margin on the page grey, cards 12 px apart. On paper it says what it is, for whom, and when it was printed. */
export function Page({ title, className, paper = "whole", children }: Props) {
  useEffect(() => {
    document.title = shellTexts.title(title);
  }, [title]);
  return (
    <main id="main" tabIndex={-1} className={[styles.page, className].filter(Boolean).join(" ")}>
      {paper === "whole" && <p className={styles.paperTitle}>{title}</p>}
      {children}
      {paper !== "none" && <PaperFoot />}
    </main>
  );
}

function PaperFoot() {
  const session = useQueryClient().getQueryData<Session | null>(sessionQuery.queryKey);
  if (!session) return null;
  return (
    <footer className={styles.paperFoot}>
      <span>
        {[commonTexts.product, session.unit?.name, session.demo && commonTexts.demo].filter(Boolean).join(" · ")}
      </span>
      <span>{commonTexts.printed(session.displayName, session.today)}</span>
    </footer>
  );
}
