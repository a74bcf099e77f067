import type { PeriodState } from "@/shared/api/contract";

export type PeriodStep = "open" | "close" | "lock" | "unlock" | "change-dates";

/** GET /api/periods: when values of a period may be entered for the units of a jurisdiction. */
export interface ReportingPeriod {
  id: number;
  unitId: string;
  unit: string;
  period: string;
  periodEnd: string;
  opensOn: string | null;
  closesOn: string | null;
  state: PeriodState;
  /** Until the deadline; negative after it, null without one. */
  daysLeft: number | null;
  lockedAt: string | null;
  lockedBy: string | null;
  version: number;
  /** What the reader may do with it now. */
  actions: PeriodStep[];
}

export type ProgressState = "done" | "late" | "missing" | "not-asked";

export interface UnitProgress {
  unitId: string;
  unit: string;
  cells: { indicator: string; state: ProgressState }[];
  done: number;
  late: number;
  missing: number;
}

export interface PlanProgress {
  planId: string;
  plan: string;
  indicators: { code: string; name: string }[];
  units: UnitProgress[];
  done: number;
  late: number;
  missing: number;
}

/** GET /api/periods/{id}/progress */
export interface PeriodProgress {
  period: ReportingPeriod;
  overdue: boolean;
  done: number;
  late: number;
  missing: number;
  plans: PlanProgress[];
}
