import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Navigate, useLocation } from "react-router";
import { loginAddress, SessionContext, sessionQuery } from "@/shared/session/session";
import { FailureCard } from "@/shared/ui/FailureCard";

/** Lets only a logged-in person through; everyone else goes to the log-in page and comes back to the same address. */
export function Guard({ children }: { children: ReactNode }) {
  const { data: session, error, refetch } = useQuery(sessionQuery);
  const { pathname, search } = useLocation();
  if (session) return <SessionContext value={session}>{children}</SessionContext>;
  if (session === null) return <Navigate to={loginAddress(pathname + search)} replace />;
  if (error) return <FailureCard error={error} onRetry={() => refetch()} />;
  return null;
}
