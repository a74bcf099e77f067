import { address } from "@/shared/api/client";

export const planTabs = ["overview", "targets", "breakdown", "tasks", "findings"] as const;
export type PlanTab = (typeof planTabs)[number];

export const tabAddress = (planId: string, tab: PlanTab, query: Record<string, string | number | null> = {}) =>
  address(`/plans/${encodeURIComponent(planId)}/${tab}`, query);

/** A finding, opened and in view. */
export const findingAddress = (planId: string, index: number) => tabAddress(planId, "findings", { at: index + 1 });

/** A cell of a table: a row by its printed number or a total row's key, and a year. */
export const cellAddress = (planId: string, table: string, row: string, year: number | null) =>
  tabAddress(planId, "targets", { table, at: year === null ? row : `${row}.${year}` });

/** The board, drawn for a unit and an indicator. */
export const boardAddress = (plan: string, indicator: string, unit: string | null) =>
  address("/board", { plan, indicator, unit });

/** The list of breakdowns, or what stands at an address below it: "new", "12", "12/letters". */
export const breakdownAddress = (planId: string, below = "", query: Record<string, string | number | null> = {}) =>
  address(`/plans/${encodeURIComponent(planId)}/breakdown${below && `/${below}`}`, query);
