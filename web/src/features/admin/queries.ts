import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { get, type Query } from "@/shared/api/client";
import type {
  AccountPage,
  AuditChoices,
  AuditPage,
  Delegation,
  RunningSession,
  UnitChoice,
} from "@/shared/api/contract";

export const accountsQuery = (filters: Query) =>
  queryOptions({
    queryKey: ["accounts", filters],
    queryFn: ({ signal }) => get<AccountPage>("/api/users", filters, signal),
    placeholderData: keepPreviousData,
  });

export const unitChoicesQuery = queryOptions({
  queryKey: ["unit-choices"],
  queryFn: ({ signal }) => get<UnitChoice[]>("/api/users/units", undefined, signal),
  staleTime: 600_000,
});

export const accountSessionsQuery = (id: string) =>
  queryOptions({
    queryKey: ["accounts", "sessions", id],
    queryFn: ({ signal }) => get<RunningSession[]>(`/api/users/${id}/sessions`, undefined, signal),
    staleTime: 0,
  });

export const delegationsQuery = queryOptions({
  queryKey: ["delegations"],
  queryFn: ({ signal }) => get<Delegation[]>("/api/delegations", undefined, signal),
});

export const auditQuery = (filters: Query) =>
  queryOptions({
    queryKey: ["audit", filters],
    queryFn: ({ signal }) => get<AuditPage>("/api/audit", filters, signal),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

export const auditChoicesQuery = queryOptions({
  queryKey: ["audit-choices"],
  queryFn: ({ signal }) => get<AuditChoices>("/api/audit/choices", undefined, signal),
});
