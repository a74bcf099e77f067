import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { get, type Query } from "@/shared/api/client";
import type {
  AssessmentSheet,
  Enterprise,
  EnterpriseAssessments,
  EnterpriseFacts,
  EnterprisePage,
  EnterpriseSteps,
  PoolPage,
  Portrait,
} from "@/shared/api/contract";

export { enterpriseChoicesQuery } from "@/shared/api/queries";

export const enterpriseListQuery = (query: Query) =>
  queryOptions({
    queryKey: ["enterprises", query],
    queryFn: ({ signal }) => get<EnterprisePage>("/api/enterprises", query, signal),
    placeholderData: keepPreviousData,
  });

/** Pools that the list can be narrowed to. */
export const listedPoolsQuery = queryOptions({
  queryKey: ["enterprise-choices", "pools"],
  queryFn: ({ signal }) => get<PoolPage>("/api/pools", { pageSize: 500 }, signal),
  staleTime: 60_000,
  select: ({ rows }) => rows,
});

export const pathOf = (code: string) => `/api/enterprises/${encodeURIComponent(code)}`;

export const enterpriseQuery = (code: string) =>
  queryOptions({
    queryKey: ["enterprise", code],
    queryFn: ({ signal }) => get<Enterprise>(pathOf(code), undefined, signal),
    retry: false,
  });

export const factsQuery = (code: string) =>
  queryOptions({
    queryKey: ["enterprise", code, "facts"],
    queryFn: ({ signal }) => get<EnterpriseFacts>(`${pathOf(code)}/facts`, undefined, signal),
  });

export const stepsQuery = (code: string, size: number) =>
  queryOptions({
    queryKey: ["enterprise", code, "changes", size],
    queryFn: ({ signal }) => get<EnterpriseSteps>(`${pathOf(code)}/changes`, { size }, signal),
    placeholderData: keepPreviousData,
  });

export const assessmentsQuery = (code: string) =>
  queryOptions({
    queryKey: ["enterprise", code, "assessments"],
    queryFn: ({ signal }) => get<EnterpriseAssessments>(`${pathOf(code)}/assessments`, undefined, signal),
  });

export const sheetQuery = (code: string, standard: string) =>
  queryOptions({
    queryKey: ["enterprise", code, "assessments", standard],
    queryFn: ({ signal }) =>
      get<AssessmentSheet>(`${pathOf(code)}/assessments/${encodeURIComponent(standard)}`, undefined, signal),
    placeholderData: keepPreviousData,
    enabled: standard !== "",
  });

export const portraitQuery = (code: string) =>
  queryOptions({
    queryKey: ["enterprise", code, "portrait"],
    queryFn: ({ signal }) => get<Portrait>(`${pathOf(code)}/portrait`, undefined, signal),
  });
