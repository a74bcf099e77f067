import { QueryCache, QueryClient } from "@tanstack/react-query";
import { ApiProblem } from "@/shared/api/problem";
import { sessionQuery } from "@/shared/session/session";

/** Answers are kept for half a minute; a refusal is not repeated, a server or network failure once. */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        // A session that ended elsewhere: the guard sees null and leads to the log-in page, which returns here.
        if (error instanceof ApiProblem && error.status === 401) client.setQueryData(sessionQuery.queryKey, null);
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        retryDelay: 800,
        retry: (failures, error) =>
          failures < 1 && (!(error instanceof ApiProblem) || error.status === 0 || error.status >= 500),
      },
    },
  });
  return client;
}
