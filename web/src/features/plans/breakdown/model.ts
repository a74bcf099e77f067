import type { Breakdown, BreakdownMethod } from "@/shared/api/contract";

export type { Breakdown, BreakdownItem, BreakdownRow } from "@/shared/api/contract";
export const methods = ["share-of-base", "growth-factor", "by-hand"] as const satisfies readonly BreakdownMethod[];
/** For what does not add up over units. */
export const ratioMethods = ["same-value", "floor", "by-hand"] as const satisfies readonly BreakdownMethod[];
export const methodsFor = (additive: boolean): readonly Method[] => (additive ? methods : ratioMethods);
export type Method = BreakdownMethod;
export type Cell = Breakdown["units"][number]["cells"][number];
export type YearTotal = NonNullable<Breakdown["totals"]>[number];
export type Remark = Breakdown["remarks"][number];
export type Comment = Breakdown["comments"][number];
export type BreakdownAct = Breakdown["actions"][number];

/** How a target is to be broken down; what is absent takes the plan's own. */
export interface Setup {
  title?: string;
  years: number[];
  method: Method;
  factor: number | null;
  factors: Record<string, number>;
  step: number | null;
  reserve: number;
  baseYear: number | null;
  keepSum: boolean;
  notBelowBase: boolean;
  notBelowYearBefore: boolean;
  fillYears: boolean;
  units: { unitId: string; base: number | null; factor: number | null }[] | null;
}

export interface Creation extends Setup {
  indicator: string;
  unitId: string;
}

export const can = (breakdown: Breakdown, act: BreakdownAct) => breakdown.actions.includes(act);
