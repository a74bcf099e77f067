import type { Board, PlanSummary, Session, Trajectory, UnitKind } from "@/shared/api/contract";

/** What a band goes by: progress from the base, 现有 ÷ 应达, or the fifth of the ranking. */
export type Basis = Board["bandBasis"];

/** Everything that decides what the board shows. It lives in the address, so any view can be sent to a colleague. */
export interface BoardParams {
  plan: string;
  indicator: string;
  on: string;
  /** null: the plan's own unit */
  unit: string | null;
  /** null: the indicator's own */
  trajectory: Trajectory | null;
  bandBasis: Basis;
  view: "tiles" | "table";
  order: "last" | "first";
  /** null: units of every kind together */
  kind: UnitKind | null;
  page: number;
  cards: number;
  chart: "chart" | "table";
  /** display unit; null: the usual one */
  measure: string | null;
  /** unit whose sources are open in the drawer, and of which indicator (null: the selected one) */
  sources: string | null;
  sourcesOf: string | null;
  /** which enterprises behind the number the drawer lists; null: it lists the sources */
  names: NameSet | null;
  alerts: boolean;
}

/** Enterprises behind a number: those that count, what the year brought and took, who came from and went to other units, those that count for no unit. */
export const nameSets = ["valid", "gained", "lost", "moved-in", "moved-out", "not-attributed"] as const;
export type NameSet = (typeof nameSets)[number];

const trajectories: readonly string[] = ["linear", "milestones", "batch-dates", "last-year-share"];
const bases: readonly Basis[] = ["from-base", "level", "rank-quintile"];
const datePattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Reads the address. What is unknown or malformed reads as absent; plan, indicator and date may be empty, see completeParams. */
export function readParams(search: URLSearchParams): BoardParams {
  const text = (name: string) => search.get(name) || null;
  const trajectory = text("trajectory");
  const on = text("on");
  return {
    plan: text("plan") ?? "",
    indicator: text("indicator") ?? "",
    on: on && datePattern.test(on) ? on : "",
    unit: text("unit"),
    trajectory: trajectory && trajectories.includes(trajectory) ? (trajectory as Trajectory) : null,
    bandBasis: bases.find((basis) => basis === text("bandBasis")) ?? "from-base",
    view: text("view") === "table" ? "table" : "tiles",
    order: text("order") === "first" ? "first" : "last",
    kind: text("kind") as UnitKind | null,
    page: positive(text("page")),
    cards: positive(text("cards")),
    chart: text("chart") === "table" ? "table" : "chart",
    measure: text("measure"),
    sources: text("sources"),
    sourcesOf: text("sourcesOf"),
    names: nameSets.find((set) => set === text("names")) ?? null,
    alerts: text("alerts") === "all",
  };
}

function positive(text: string | null): number {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number : 1;
}

/** Writes the address: plan, indicator and date always, the rest only where it differs from the default. */
export function writeParams(params: BoardParams): URLSearchParams {
  const search = new URLSearchParams();
  const put = (name: string, value: string | null, byDefault: string | null = null) => {
    if (value !== null && value !== "" && value !== byDefault) search.set(name, value);
  };
  put("plan", params.plan);
  put("indicator", params.indicator);
  put("on", params.on);
  put("unit", params.unit);
  put("trajectory", params.trajectory);
  put("bandBasis", params.bandBasis, "from-base");
  put("view", params.view, "tiles");
  put("order", params.order, "last");
  put("kind", params.kind);
  put("page", String(params.page), "1");
  put("cards", String(params.cards), "1");
  put("chart", params.chart, "chart");
  put("measure", params.measure);
  put("sources", params.sources);
  put("sourcesOf", params.sourcesOf);
  put("names", params.names);
  put("alerts", params.alerts ? "all" : null);
  return search;
}

/** A change by the reader. What no longer fits the new choice goes back to its default: another plan starts at its own unit. */
export function changeParams(params: BoardParams, change: Partial<BoardParams>): BoardParams {
  const next = { ...params, ...change };
  const changed = (key: keyof BoardParams) => key in change && change[key] !== params[key];
  const reset = (values: Partial<BoardParams>) => {
    for (const [key, value] of Object.entries(values)) if (!(key in change)) Object.assign(next, { [key]: value });
  };
  if (changed("plan")) reset({ indicator: "", on: "", unit: null, trajectory: null, kind: null, cards: 1 });
  if (changed("plan") || changed("indicator")) reset({ trajectory: null, measure: null, page: 1 });
  if (changed("plan") || changed("unit")) reset({ kind: null, page: 1, sources: null, sourcesOf: null, names: null });
  if (changed("order") || changed("kind")) reset({ page: 1 });
  if (changed("on")) reset({ page: 1 });
  return next;
}

/** Fills in what the address left out: the person's own plan, its first indicator, the date of its latest data. */
export function completeParams(params: BoardParams, plans: readonly PlanSummary[], session: Session): BoardParams {
  const plan = plans.find((entry) => entry.planId === params.plan) ?? (params.plan ? null : ownPlan(plans, session));
  if (!plan) return params;
  const unit = params.unit === plan.unit.unitId ? null : params.unit;
  const indicator = params.indicator || plan.boardIndicators[0]?.code || "";
  return { ...params, plan: plan.planId, indicator, unit, on: params.on || plan.latestData || session.today };
}

/** The plan to open first: the person's own unit's if there is one, then one that is broken down to units, has data, is in force, the newest. */
function ownPlan(plans: readonly PlanSummary[], session: Session): PlanSummary | undefined {
  const shown = plans.filter((plan) => plan.boardIndicators.length > 0);
  const score = (plan: PlanSummary) =>
    (plan.unit.unitId === session.unit?.unitId ? 16 : 0) +
    (plan.level === "district" && session.unit?.kind !== "city" ? 8 : 0) +
    (plan.boardIndicators.some((indicator) => indicator.hasUnits) ? 4 : 0) +
    (plan.latestData ? 2 : 0) +
    (plan.from <= session.today && session.today <= plan.to ? 1 : 0);
  return [...shown].sort((a, b) => score(b) - score(a) || b.issued.localeCompare(a.issued))[0] ?? plans[0];
}
