import { queryOptions } from "@tanstack/react-query";
import { createContext, useContext } from "react";
import { get } from "@/shared/api/client";
import type { Session, SetupState } from "@/shared/api/contract";
import { ApiProblem } from "@/shared/api/problem";

/** Who is logged in; null when nobody is. Also makes the server hand out the antiforgery cookie. */
export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      return await get<Session>("/api/session", undefined, signal);
    } catch (failure) {
      if (failure instanceof ApiProblem && failure.status === 401) return null;
      throw failure;
    }
  },
  staleTime: 600_000,
});

/** Whether the first administrators are missing: then /setup comes before the log-in. */
export const setupQuery = queryOptions({
  queryKey: ["setup"],
  queryFn: ({ signal }) => get<SetupState>("/api/setup", undefined, signal),
  staleTime: 60_000,
});

export const SessionContext = createContext<Session | null>(null);

/** The session of the person using the page. Only for what renders behind the guard. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("useSession outside the guard");
  return session;
}

/** Log-in address that returns to `path` afterwards. */
export const loginAddress = (path: string) => (path === "/" ? "/login" : `/login?return=${encodeURIComponent(path)}`);

/** Where to go after logging in: only an address within this application, never elsewhere. */
export function returnPath(wanted: string | null): string {
  return wanted?.startsWith("/") &&
    !wanted.startsWith("//") &&
    !wanted.startsWith("/\\") &&
    !wanted.startsWith("/login")
    ? wanted
    : "/";
}
