import { queryOptions } from "@tanstack/react-query";
import { get, type Query } from "@/shared/api/client";
import type {
  AssessmentSheet,
  Assumable,
  AssumptionCurve,
  ResultPage,
  RunComparison,
  RunResult,
  RunView,
  StandardPageView,
  StandardSummary,
} from "./types";

const root = "/api/standards";
export const runPath = (run: string) => `${root}/runs/${encodeURIComponent(run)}`;

export const catalogueQuery = queryOptions({
  queryKey: ["standards"],
  queryFn: ({ signal }) => get<StandardSummary[]>(root, undefined, signal),
});

export const standardQuery = (id: string, version: string | null) =>
  queryOptions({
    queryKey: ["standards", id, version],
    queryFn: ({ signal }) => get<StandardPageView>(`${root}/${encodeURIComponent(id)}`, { version }, signal),
    staleTime: 300_000,
  });

/** Looks again every second while a run is under way. */
export const runsQuery = queryOptions({
  queryKey: ["standards", "runs"],
  queryFn: ({ signal }) => get<RunView[]>(`${root}/runs`, undefined, signal),
  refetchInterval: (query) => (query.state.data?.some((run) => run.state === "running") ? 1000 : false),
});

export const runQuery = (run: string) =>
  queryOptions({
    queryKey: ["standards", "runs", run],
    queryFn: ({ signal }) => get<RunView>(runPath(run), undefined, signal),
    refetchInterval: (query) => (query.state.data?.state === "running" ? 700 : false),
  });

export const resultQuery = (run: string, standard: string | null) =>
  queryOptions({
    queryKey: ["standards", "runs", run, "result", standard],
    queryFn: ({ signal }) => get<RunResult>(`${runPath(run)}/result`, { standard }, signal),
  });

export const rowsQuery = (run: string, filter: Query) =>
  queryOptions({
    queryKey: ["standards", "runs", run, "enterprises", filter],
    queryFn: ({ signal }) => get<ResultPage>(`${runPath(run)}/enterprises`, filter, signal),
    placeholderData: (before) => before,
  });

export const assumablesQuery = (run: string, standard: string) =>
  queryOptions({
    queryKey: ["standards", "runs", run, "what-if", standard],
    queryFn: ({ signal }) => get<Assumable[]>(`${runPath(run)}/what-if`, { standard }, signal),
    staleTime: 300_000,
  });

export const curveQuery = (run: string, standard: string, key: string) =>
  queryOptions({
    queryKey: ["standards", "runs", run, "curve", standard, key],
    queryFn: ({ signal }) => get<AssumptionCurve>(`${runPath(run)}/what-if/curve`, { standard, key }, signal),
    staleTime: 60_000,
  });

export const comparisonQuery = (run: string, other: string, standard: string) =>
  queryOptions({
    queryKey: ["standards", "runs", run, "changes", other, standard],
    queryFn: ({ signal }) => get<RunComparison>(`${runPath(run)}/changes/${other}`, { standard }, signal),
  });

export const sheetQuery = (code: string, standard: string, on: string | null, kind: string | null) =>
  queryOptions({
    queryKey: ["enterprises", code, "assessments", standard, on, kind],
    queryFn: ({ signal }) =>
      get<AssessmentSheet>(
        `/api/enterprises/${encodeURIComponent(code)}/assessments/${encodeURIComponent(standard)}`,
        { on, kind },
        signal,
      ),
  });
