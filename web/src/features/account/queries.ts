import { queryOptions } from "@tanstack/react-query";
import { get } from "@/shared/api/client";
import type { RunningSession } from "@/shared/api/contract";

export const ownSessionsQuery = queryOptions({
  queryKey: ["own-sessions"],
  queryFn: ({ signal }) => get<RunningSession[]>("/api/account/sessions", undefined, signal),
  staleTime: 0,
});
