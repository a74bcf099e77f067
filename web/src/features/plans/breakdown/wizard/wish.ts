import type { IndicatorRef, PlanDetail } from "@/shared/api/contract";
import { clipboardRows } from "@/shared/format/clipboard";
import { displayUnit } from "@/shared/format/number";
import { readTyped } from "../../matrix/editing/typedValue";
import { type Breakdown, type Creation, type Method, methodsFor, type Setup } from "../model";

/** How cells are to be worked out, as typed. */
export interface MethodValue {
  method: Method;
  factor: string;
  /** By year; a blank takes the factor of all. */
  factors: Record<string, string>;
  step: number | null;
  reserve: string;
  keepSum: boolean;
  notBelowBase: boolean;
  notBelowYearBefore: boolean;
}

/** What the wizard has been told so far. */
export interface Wish extends MethodValue {
  indicator: string | null;
  /** null: all that the server proposes. */
  units: string[] | null;
  /** null: every year of the plan. */
  years: number[] | null;
  /** Bases typed by unit, in the indicator's usual unit; absent takes the known one. */
  bases: Record<string, string>;
}

export const emptyMethod: MethodValue = {
  method: "share-of-base",
  factor: "1.15",
  factors: {},
  step: null,
  reserve: "0",
  keepSum: true,
  notBelowBase: true,
  notBelowYearBefore: true,
};

export const emptyWish: Wish = { ...emptyMethod, indicator: null, units: null, years: null, bases: {} };

/** The wish with a method that is made for the indicator. */
export function fitted<T extends MethodValue>(value: T, additive: boolean): T {
  const fitting = methodsFor(additive);
  return fitting.includes(value.method) ? value : { ...value, method: fitting[0] ?? "by-hand" };
}

export const planYears = (plan: PlanDetail): number[] => {
  const from = Number(plan.from.slice(0, 4));
  return Array.from({ length: Number(plan.to.slice(0, 4)) - from + 1 }, (_, index) => from + index);
};

/** Steps a figure may be rounded to, base units: 1 for what is counted, the smallest shown unit and tens of it for money. */
export function stepsOf({ displayUnits, measureUnit }: IndicatorRef): { value: number; name: string }[] {
  const usual = [...displayUnits].sort((a, b) => a.factor - b.factor)[0] ?? { name: measureUnit, factor: 1 };
  return [1, 10, 100].map((times) => ({ value: usual.factor * times, name: `${times} ${usual.name}` }));
}

export type WishProblem = "indicator" | "units" | "years" | "factor" | "reserve";

/** What stands in the way of leaving a step; null where nothing does. */
export function problemAt(step: number, wish: Wish, chosen: boolean): WishProblem | null {
  if (!chosen) return "indicator";
  if (step >= 1 && wish.units?.length === 0) return "units";
  if (step >= 2 && wish.years?.length === 0) return "years";
  return step >= 2 ? problemOf(wish) : null;
}

export function problemOf(value: MethodValue): "factor" | "reserve" | null {
  const factors = [value.factor, ...Object.values(value.factors).filter(Boolean)].map(Number);
  if (value.method === "growth-factor" && factors.some((factor) => !(factor >= 0.5 && factor <= 5))) return "factor";
  return reserveOf(value.reserve) === null ? "reserve" : null;
}

/** Typed percent as a fraction; null where it is none between 0 and 50 %. */
export function reserveOf(text: string): number | null {
  const percent = Number(text.normalize("NFKC").replace(/%$/, ""));
  return percent >= 0 && percent <= 50 ? Number((percent / 100).toPrecision(6)) : null;
}

/** The part of a request that says how cells are worked out. */
export function methodOf(value: MethodValue) {
  const grows = value.method === "growth-factor";
  const factors = Object.entries(value.factors).filter(([, text]) => text !== "");
  return {
    method: value.method,
    factor: grows ? Number(value.factor) : null,
    factors: grows ? Object.fromEntries(factors.map(([year, text]) => [year, Number(text)])) : {},
    step: value.step,
    reserve: reserveOf(value.reserve) ?? 0,
    keepSum: value.keepSum,
    notBelowBase: value.notBelowBase,
    notBelowYearBefore: value.notBelowYearBefore,
    fillYears: true,
  };
}

/** The request for what was chosen; `proposed` are all units with their bases. */
export const creationOf = (wish: Wish, plan: PlanDetail, proposed: Breakdown | null): Creation => ({
  ...methodOf(wish),
  indicator: wish.indicator ?? "",
  unitId: plan.unit.unitId,
  years: wish.years ?? planYears(plan),
  baseYear: null,
  units: proposed && unitsOf(wish, proposed),
});

const unitsOf = (wish: Wish, { units, indicator }: Breakdown) =>
  units
    .filter(({ unitId }) => wish.units === null || wish.units.includes(unitId))
    .map(({ unitId }) => ({ unitId, base: typedBase(wish, unitId, indicator), factor: null }));

/** A base as typed, in base units; null where nothing readable is typed. */
export function typedBase(wish: Wish, unitId: string, indicator: IndicatorRef): number | null {
  const text = wish.bases[unitId];
  return text === undefined ? null : readTyped(text, indicator, displayUnit(indicator)).value;
}

/** Figures pasted from a spreadsheet's column fill the rows from the one they were pasted into. */
export const pasteDown = (text: string, from: number, ids: string[]): Record<string, string> =>
  Object.fromEntries(
    clipboardRows(text).flatMap(([figure = ""], index) => {
      const id = ids[from + index];
      return id === undefined ? [] : [[id, figure]];
    }),
  );

/** A stored breakdown's method as the fields show it. */
export const typedMethod = ({ method, settings, step, reserve }: Breakdown): MethodValue => ({
  method,
  factor: String(settings.factor ?? emptyMethod.factor),
  factors: Object.fromEntries(Object.entries(settings.factors).map(([year, factor]) => [year, String(factor)])),
  step,
  reserve: String(Number((reserve * 100).toPrecision(6))),
  keepSum: settings.keepSum,
  notBelowBase: settings.notBelowBase,
  notBelowYearBefore: settings.notBelowYearBefore,
});

/** The same breakdown with another method: its title, years, units and bases stay. */
export const reworkOf = (breakdown: Breakdown, value: MethodValue, factors: Record<string, string>): Setup => ({
  ...methodOf(value),
  title: breakdown.title,
  years: breakdown.years,
  baseYear: breakdown.baseYear,
  units: breakdown.units.map(({ unitId, base, factor }) => ({
    unitId,
    base,
    factor: unitId in factors ? (factors[unitId] ? Number(factors[unitId]) : null) : factor,
  })),
});

/** A unit's part of all bases; null without one. */
export function shareOfBases(base: number | null, taking: (number | null)[]): number | null {
  const all = taking.reduce<number>((sum, other) => sum + (other ?? 0), 0);
  return base === null || all === 0 ? null : base / all;
}
