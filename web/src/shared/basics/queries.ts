import { queryOptions } from "@tanstack/react-query";
import { get } from "@/shared/api/client";
import type { IndicatorDictionary, UnitDetail, UnitNode } from "./types";

export const unitPath = (unitId: string) => `/api/units/${encodeURIComponent(unitId)}`;

/** The tree within the scope as on a day; null is today. */
export const unitTreeQuery = (on: string | null) =>
  queryOptions({
    queryKey: ["units", on],
    queryFn: ({ signal }) => get<UnitNode[]>("/api/units", { on }, signal),
    staleTime: 60_000,
  });

export const unitQuery = (unitId: string) =>
  queryOptions({
    queryKey: ["units", "one", unitId],
    queryFn: ({ signal }) => get<UnitDetail>(unitPath(unitId), undefined, signal),
  });

/** The dictionary, and the measure units an own indicator may have. */
export const dictionaryQuery = queryOptions({
  queryKey: ["indicators"],
  queryFn: ({ signal }) => get<IndicatorDictionary>("/api/indicators", undefined, signal),
  staleTime: 60_000,
});
