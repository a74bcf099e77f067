import { queryOptions } from "@tanstack/react-query";
import { get } from "@/shared/api/client";
import type { EnterpriseCultivation, Officer } from "@/shared/api/contract";

export const officersQuery = queryOptions({
  queryKey: ["cultivation", "officers"],
  queryFn: ({ signal }) => get<Officer[]>("/api/cultivation/officers", undefined, signal),
  staleTime: 300_000,
});

/** Pools, tasks, applications, words and refusals of one enterprise, with the titles that are applied for. */
export const cultivationQuery = (code: string) =>
  queryOptions({
    queryKey: ["enterprise", code, "cultivation"],
    queryFn: ({ signal }) =>
      get<EnterpriseCultivation>(`/api/cultivation/enterprises/${encodeURIComponent(code)}`, undefined, signal),
  });
