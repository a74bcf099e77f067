import type { Alert, Band, IndicatorRef, UnitRef } from "@/shared/api/contract";
import type { HomePlan } from "./homePlans";

/** A unit behind on an indicator, with the figures that say how far. */
export interface AttentionRow {
  key: string;
  entry: HomePlan;
  unit: UnitRef;
  indicator: IndicatorRef;
  band: Band;
  actual: number | null;
  expected: number | null;
  /** To the target of `targetYear`. */
  gap: number | null;
  targetYear: number | null;
  ratio: number | null;
  link: string;
}

/** Units behind in any of the plans, worst first. */
export function attentionRows(answers: readonly { entry: HomePlan; alerts: readonly Alert[] }[]): AttentionRow[] {
  const rows = answers.flatMap(({ entry, alerts }) => alerts.flatMap((alert) => rowOf(entry, alert) ?? []));
  const severity = (row: AttentionRow) => (row.band === "red" ? 0 : 1);
  return rows.sort((a, b) => severity(a) - severity(b) || (a.ratio ?? 0) - (b.ratio ?? 0));
}

function rowOf(entry: HomePlan, { kind, unit, indicator, band, params, link }: Alert): AttentionRow | null {
  if (kind !== "lagging-unit" || !unit || !indicator) return null;
  const number = (name: string) => {
    const value = params[name];
    return typeof value === "number" ? value : null;
  };
  return {
    key: [entry.plan.planId, unit.unitId, indicator.code].join(" "),
    entry,
    unit,
    indicator,
    band: band ?? "none",
    actual: number("actual"),
    expected: number("expected"),
    gap: number("gap"),
    targetYear: number("targetYear"),
    ratio: number("ratio"),
    link,
  };
}
