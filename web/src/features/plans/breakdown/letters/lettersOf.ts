import type { PlanDetail } from "@/shared/api/contract";
import type { Breakdown } from "../model";

/** 目标责任书 of one unit. */
export interface Letter {
  unitId: string;
  unit: string;
  planTitle: string;
  indicator: string;
  base: number | null;
  baseYear: number;
  cells: { year: number; value: number | null }[];
  /** Document and day of the assignment; null before. */
  document: string | null;
  on: string | null;
  issuer: string;
}

/** A letter for each unit that has a target; those the reader may not see are not in the breakdown. */
export const lettersOf = (breakdown: Breakdown, plan: PlanDetail): Letter[] =>
  breakdown.units
    .filter(({ cells }) => cells.some(({ value }) => value !== null))
    .map(({ unitId, unit, base, cells }) => ({
      unitId,
      unit,
      planTitle: plan.title,
      indicator: breakdown.indicator.name,
      base,
      baseYear: breakdown.baseYear,
      cells: cells.map(({ year, value }) => ({ year, value })),
      document: breakdown.assignedBy,
      on: breakdown.assignedOn,
      issuer: plan.issuer,
    }));
