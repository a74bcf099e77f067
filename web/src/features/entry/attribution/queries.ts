import { queryOptions } from "@tanstack/react-query";
import { get } from "@/shared/api/client";
import type { AttributionDispute, AttributionRule } from "@/shared/api/contract";

export const rulesQuery = (plan: string, indicator: string | null) =>
  queryOptions({
    queryKey: ["attribution", plan, indicator],
    queryFn: ({ signal }) => get<AttributionRule[]>("/api/attribution", { plan, indicator }, signal),
  });

export const disputesQuery = (plan: string, indicator: string | null) =>
  queryOptions({
    queryKey: ["attribution", "disputes", plan, indicator],
    queryFn: ({ signal }) => get<AttributionDispute[]>("/api/attribution/disputes", { plan, indicator }, signal),
  });
