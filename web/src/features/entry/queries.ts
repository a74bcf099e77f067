import { queryOptions } from "@tanstack/react-query";
import { get } from "@/shared/api/client";
import type { EntrySheet, HistoryStep, UnitNode } from "@/shared/api/contract";
import type { StoredDraft } from "./types";

export const entryQuery = (plan: string, indicator: string, period: string, unit: string | null) =>
  queryOptions({
    queryKey: ["entry", plan, indicator, period, unit],
    queryFn: ({ signal }) => get<EntrySheet>("/api/entry", { plan, indicator, period, unit }, signal),
    staleTime: 0,
  });

/** What the person typed and did not send; null where there is none. */
export const draftQuery = (form: string) =>
  queryOptions({
    queryKey: ["drafts", form],
    queryFn: async ({ signal }): Promise<StoredDraft | null> =>
      (await get<StoredDraft | undefined>(`/api/drafts/${encodeURIComponent(form)}`, undefined, signal)) ?? null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

export const unitsQuery = queryOptions({
  queryKey: ["units"],
  queryFn: ({ signal }) => get<UnitNode[]>("/api/units", undefined, signal),
  staleTime: 300_000,
});

export const historyQuery = (id: number) =>
  queryOptions({
    queryKey: ["observations", id, "history"],
    queryFn: ({ signal }) => get<HistoryStep[]>(`/api/observations/${id}/history`, undefined, signal),
    staleTime: 0,
  });
