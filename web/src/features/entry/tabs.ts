import { address, type Query } from "@/shared/api/client";
import type { Permission } from "@/shared/api/contract";

export const entryTabs = ["fill", "imports", "values", "periods", "corrections", "attribution", "counting"] as const;
export type EntryTab = (typeof entryTabs)[number];

/** What it takes to see a tab; what may be done in it the tab itself asks. */
export const rightOf: Record<EntryTab, Permission> = {
  fill: "enter-values",
  imports: "enter-values",
  values: "read-plans",
  periods: "read-plans",
  corrections: "read-plans",
  attribution: "read-plans",
  counting: "read-plans",
};

export const entryAddress = (tab: EntryTab, query: Query = {}) => address(`/entry/${tab}`, query);
export const importAddress = (id: string) => `/entry/imports/${encodeURIComponent(id)}`;
/** A plan's overview, where its officer takes it over. */
export const planAddress = (planId: string) => `/plans/${encodeURIComponent(planId)}/overview`;
export const boardAddress = (query: Query) => address("/board", query);
