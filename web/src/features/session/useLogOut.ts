import { useQueryClient } from "@tanstack/react-query";
import { call } from "@/shared/api/client";
import { sessionQuery } from "@/shared/session/session";

/** Ends the session and forgets everything read under it, also when the server no longer knows the session. */
export function useLogOut(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await call("DELETE", "/api/session").catch(() => undefined);
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
    queries.setQueryData(sessionQuery.queryKey, null);
  };
}
