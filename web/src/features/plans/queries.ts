import { queryOptions } from "@tanstack/react-query";
import { get } from "@/shared/api/client";
import type { AgainstAbove, Finding, Matrix, PlanDetail, PlanTask } from "@/shared/api/contract";

const planPath = (planId: string) => `/api/plans/${encodeURIComponent(planId)}`;
const tablePath = (planId: string, tableId: string) => `${planPath(planId)}/tables/${encodeURIComponent(tableId)}`;

export const planQuery = (planId: string) =>
  queryOptions({
    queryKey: ["plans", planId],
    queryFn: ({ signal }) => get<PlanDetail>(planPath(planId), undefined, signal),
    staleTime: 60_000,
  });

export const matrixQuery = (planId: string, tableId: string, on: string | null) =>
  queryOptions({
    queryKey: ["plans", planId, "tables", tableId, on],
    queryFn: ({ signal }) => get<Matrix>(tablePath(planId, tableId), { on }, signal),
  });

/** Where the annex's workbook is fetched from. */
export const workbookPath = (planId: string, tableId: string) => `${tablePath(planId, tableId)}/workbook`;

export const tasksQuery = (planId: string) =>
  queryOptions({
    queryKey: ["plans", planId, "tasks"],
    queryFn: ({ signal }) => get<PlanTask[]>(`${planPath(planId)}/tasks`, undefined, signal),
    staleTime: 60_000,
  });

/** All findings in the server's order, so that a note's `findingIndex` points into it; filters work on the page. */
export const findingsQuery = (planId: string) =>
  queryOptions({
    queryKey: ["plans", planId, "findings"],
    queryFn: ({ signal }) => get<Finding[]>(`${planPath(planId)}/findings`, undefined, signal),
    staleTime: 60_000,
  });

/** The plan's targets against what the plan above asks of its unit. */
export const againstAboveQuery = (planId: string) =>
  queryOptions({
    queryKey: ["plans", planId, "above"],
    queryFn: ({ signal }) => get<AgainstAbove>(`${planPath(planId)}/above`, undefined, signal),
  });
