import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { get, type Query } from "@/shared/api/client";
import type {
  Application,
  ApplicationWindow,
  CountedPage,
  CultivationTask,
  EnterpriseChoices,
  Flows,
  GapList,
  Ladder,
  LadderNames,
  MoneyGapList,
  Pool,
  PoolDue,
  PoolPlace,
  UnitNode,
} from "@/shared/api/contract";

/** The most rows that the server answers with at once. */
const largestPage = 500;

/** Every row of a list that the server answers by pages. */
async function allRows<T>(path: string, query: Query, signal: AbortSignal): Promise<T[]> {
  const rows: T[] = [];
  for (let page = 1; ; page++) {
    const answer = await get<{ rows: T[]; total: number }>(path, { ...query, page, pageSize: largestPage }, signal);
    rows.push(...answer.rows);
    if (answer.rows.length === 0 || rows.length >= answer.total) return rows;
  }
}

export const gapQuery = (query: Query) =>
  queryOptions({
    queryKey: ["gap", query],
    queryFn: ({ signal }) => get<GapList>("/api/gap", query, signal),
    placeholderData: keepPreviousData,
  });

export const namesPerPage = 50;

/** The enterprises behind 现有有效, by page. */
export const validNamesQuery = (list: GapList, whole: boolean, page: number) =>
  queryOptions({
    queryKey: ["counted-names", list.plan, list.indicator, list.on, list.unitId, "gap", page],
    queryFn: ({ signal }) =>
      get<CountedPage>(
        "/api/counts/enterprises",
        {
          plan: list.plan,
          indicator: list.indicator,
          on: list.on,
          unit: whole ? null : list.unitId,
          set: "valid",
          page,
          size: namesPerPage,
        },
        signal,
      ),
    placeholderData: keepPreviousData,
  });

/** Who falls short of the year before, of an indicator that is an amount. */
export const amountsQuery = (query: Query) =>
  queryOptions({
    queryKey: ["gap", "amounts", query],
    queryFn: ({ signal }) => get<MoneyGapList>("/api/gap/amounts", query, signal),
    placeholderData: keepPreviousData,
  });

export const tasksQuery = (mine: boolean) =>
  queryOptions({
    queryKey: ["cultivation", "tasks", mine],
    queryFn: ({ signal }) =>
      allRows<CultivationTask>("/api/cultivation/tasks", { mine: mine ? "true" : undefined }, signal),
  });

export const ladderQuery = (unit: string | null, on: string | null) =>
  queryOptions({
    queryKey: ["ladder", unit, on],
    queryFn: ({ signal }) => get<Ladder>("/api/ladder", { unit, on }, signal),
  });

export const ladderNamesQuery = (query: Query) =>
  queryOptions({
    queryKey: ["ladder", "names", query],
    queryFn: ({ signal }) => get<LadderNames>("/api/ladder/enterprises", query, signal),
  });

export const flowsQuery = (unit: string | null, from: string | null, to: string | null) =>
  queryOptions({
    queryKey: ["ladder", "flows", unit, from, to],
    queryFn: ({ signal }) => get<Flows>("/api/ladder/flows", { unit, from, to }, signal),
  });

export const poolsQuery = queryOptions({
  queryKey: ["pools"],
  queryFn: ({ signal }) => allRows<Pool>("/api/pools", {}, signal),
});

export const placesQuery = (pool: number, left: boolean) =>
  queryOptions({
    queryKey: ["pools", pool, "places", left],
    queryFn: ({ signal }) =>
      allRows<PoolPlace>(`/api/pools/${pool}/places`, { left: left ? "true" : undefined }, signal),
  });

export const dueQuery = (pool: number) =>
  queryOptions({
    queryKey: ["pools", pool, "due"],
    queryFn: ({ signal }) => get<PoolDue>(`/api/pools/${pool}/due`, undefined, signal),
  });

export const unitsQuery = queryOptions({
  queryKey: ["units"],
  queryFn: ({ signal }) => get<UnitNode[]>("/api/units", undefined, signal),
  staleTime: 300_000,
});

export const applicationsQuery = (open: boolean) =>
  queryOptions({
    queryKey: ["cultivation", "applications", open],
    queryFn: ({ signal }) =>
      allRows<Application>("/api/cultivation/applications", { open: open ? "true" : undefined }, signal),
  });

export const windowsQuery = queryOptions({
  queryKey: ["cultivation", "windows"],
  queryFn: ({ signal }) => get<ApplicationWindow[]>("/api/cultivation/windows", undefined, signal),
});

/** Titles of the registry, by name. */
export const kindsQuery = queryOptions({
  queryKey: ["enterprise-choices"],
  queryFn: ({ signal }) => get<EnterpriseChoices>("/api/enterprises/choices", undefined, signal),
  staleTime: 600_000,
  select: (choices) => choices.titles,
});
