import { useQuery } from "@tanstack/react-query";
import { lazy, type ReactNode, Suspense } from "react";
import { Navigate, useLocation } from "react-router";
import { loginAddress, SessionContext, sessionQuery } from "@/shared/session/session";
import { FailureCard } from "@/shared/ui/FailureCard";

const PasswordPage = lazy(async () => ({ default: (await import("./MustSetPasswordPage")).MustSetPasswordPage }));

const MustSetPassword = () => (
  <Suspense fallback={null}>
    <PasswordPage />
  </Suspense>
);

/** Lets only a logged-in person through; everyone else goes to the log-in page and comes back to the same address. A password that must be changed comes before all else. */
export function Guard({ children }: { children: ReactNode }) {
  const { data: session, error, refetch } = useQuery(sessionQuery);
  const { pathname, search } = useLocation();
  if (session?.mustSetPassword) return <MustSetPassword />;
  if (session) return <SessionContext value={session}>{children}</SessionContext>;
  if (session === null) return <Navigate to={loginAddress(pathname + search)} replace />;
  if (error) return <FailureCard error={error} onRetry={() => refetch()} />;
  return null;
}
