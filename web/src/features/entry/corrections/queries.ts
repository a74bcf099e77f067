import { queryOptions } from "@tanstack/react-query";
import { get } from "@/shared/api/client";
import type { CorrectionRequest } from "@/shared/api/contract";

export const correctionsQuery = queryOptions({
  queryKey: ["corrections"],
  queryFn: ({ signal }) => get<CorrectionRequest[]>("/api/corrections", undefined, signal),
  retryOnMount: false,
});

/** How many wait for the reader. */
export const waiting = (requests: readonly CorrectionRequest[] | undefined) =>
  requests?.filter(({ actions }) => actions.includes("approve")).length ?? 0;
