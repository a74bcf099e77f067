import { queryOptions } from "@tanstack/react-query";
import { get } from "./client";
import type { Alert, BreakdownItem, EnterpriseChoices, Observation, PlanSummary } from "./contract";

/** Plans within the caller's scope; they change rarely, so one read serves every page for five minutes. */
export const plansQuery = queryOptions({
  queryKey: ["plans"],
  queryFn: ({ signal }) => get<PlanSummary[]>("/api/plans", undefined, signal),
  staleTime: 300_000,
});

/** The list behind a number: every source of an indicator for a unit, newest first. */
export const observationsQuery = (indicator: string, unit: string, from?: string, to?: string) =>
  queryOptions({
    queryKey: ["observations", indicator, unit, from ?? null, to ?? null],
    queryFn: ({ signal }) => get<Observation[]>("/api/observations", { indicator, unit, from, to }, signal),
  });

/** What needs someone in a plan on a day, worst first. */
export const planAlertsQuery = (plan: string, on: string) =>
  queryOptions({
    queryKey: ["board-alerts", plan, on],
    queryFn: ({ signal }) => get<Alert[]>("/api/board/alerts", { plan, on }, signal),
  });

/** Breakdowns of all plans that the caller made, answers for, or is asked about. */
export const allBreakdownsQuery = queryOptions({
  queryKey: ["breakdowns"],
  queryFn: ({ signal }) => get<BreakdownItem[]>("/api/breakdowns", undefined, signal),
});

export const enterpriseChoicesQuery = queryOptions({
  queryKey: ["enterprise-choices"],
  queryFn: ({ signal }) => get<EnterpriseChoices>("/api/enterprises/choices", undefined, signal),
  staleTime: 600_000,
});
