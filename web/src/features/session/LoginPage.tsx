import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { Navigate, useSearchParams } from "react-router";
import { commonTexts, sessionTexts } from "@/locales";
import { returnPath, sessionQuery, setupQuery } from "@/shared/session/session";
import { Logo } from "@/shared/ui/icons";
import { LoginForm } from "./LoginForm";
import styles from "./LoginPage.module.css";

export function LoginPage() {
  const { data: session } = useQuery(sessionQuery);
  const queries = useQueryClient();
  const [search] = useSearchParams();
  useEffect(() => {
    document.title = sessionTexts.pageTitle;
  }, []);
  const { data: setup } = useQuery(setupQuery);
  if (setup?.needed) return <Navigate to="/setup" replace />;
  if (session) return <Navigate to={returnPath(search.get("return"))} replace />;
  return (
    <main className={styles.page}>
      <section className={styles.about}>
        <div className={styles.brand}>
          <Logo size={44} />
          <h1 className={styles.product}>{commonTexts.product}</h1>
        </div>
        <p className={styles.purpose}>{sessionTexts.purpose}</p>
        <ul className={styles.points}>
          {sessionTexts.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </section>
      <LoginForm onLoggedIn={(next) => queries.setQueryData(sessionQuery.queryKey, next)} />
    </main>
  );
}
