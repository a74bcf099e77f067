import { queryOptions } from "@tanstack/react-query";
import { get } from "@/shared/api/client";
import type { ImportJob } from "@/shared/api/contract";
import { isUnderWay } from "./types";

const soonMs = 1000;
const laterMs = 3000;

/** Own imports, newest first; asked again while one is under way. */
export const importsQuery = queryOptions({
  queryKey: ["imports"],
  queryFn: ({ signal }) => get<ImportJob[]>("/api/imports", undefined, signal),
  staleTime: 0,
  refetchInterval: ({ state }) => (state.data?.some((job) => isUnderWay(job.state)) ? laterMs : false),
});

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ["imports", id],
    queryFn: ({ signal }) => get<ImportJob>(`/api/imports/${encodeURIComponent(id)}`, undefined, signal),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data.state) ? soonMs : false),
  });
