import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { get, type Query } from "@/shared/api/client";
import type { ChangeChoices, ValueChangePage } from "@/shared/api/contract";

export const changesPath = "/api/observations/changes";

/** Under "observations", so that every write of a value asks anew. */
export const changesQuery = (query: Query) =>
  queryOptions({
    queryKey: ["observations", "changes", query],
    queryFn: ({ signal }) => get<ValueChangePage>(changesPath, query, signal),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

export const choicesQuery = queryOptions({
  queryKey: ["observations", "changes", "choices"],
  queryFn: ({ signal }) => get<ChangeChoices>(`${changesPath}/choices`, undefined, signal),
});
