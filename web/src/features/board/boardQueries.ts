import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { get } from "@/shared/api/client";
import type { Board, Card, Trend } from "@/shared/api/contract";
import { planAlertsQuery } from "@/shared/api/queries";
import type { BoardParams } from "./boardParams";

/* While a new choice loads, the old picture stays, dimmed: nothing jumps, and it cannot be taken for the new one. */

export const boardQuery = ({ plan, indicator, on, unit, trajectory, bandBasis }: BoardParams) =>
  queryOptions({
    queryKey: ["board", plan, indicator, on, unit, trajectory, bandBasis],
    queryFn: ({ signal }) => get<Board>("/api/board", { plan, indicator, on, unit, trajectory, bandBasis }, signal),
    enabled: Boolean(plan && indicator && on),
    placeholderData: keepPreviousData,
  });

export const cardsQuery = ({ plan, on, unit, bandBasis }: BoardParams) =>
  queryOptions({
    queryKey: ["board-cards", plan, on, unit, bandBasis],
    queryFn: ({ signal }) => get<Card[]>("/api/board/cards", { plan, on, unit, bandBasis }, signal),
    enabled: Boolean(plan && on),
    placeholderData: keepPreviousData,
  });

export const trendQuery = ({ plan, indicator, on, unit, trajectory }: BoardParams) =>
  queryOptions({
    queryKey: ["board-trend", plan, indicator, on, unit, trajectory],
    queryFn: ({ signal }) => get<Trend>("/api/board/trend", { plan, indicator, on, unit, trajectory }, signal),
    enabled: Boolean(plan && indicator && on),
    placeholderData: keepPreviousData,
  });

export const alertsQuery = ({ plan, on }: BoardParams) =>
  queryOptions({
    ...planAlertsQuery(plan, on),
    enabled: Boolean(plan && on),
    placeholderData: keepPreviousData,
  });
