import type { PeriodState } from "@/shared/api/contract";

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
  daysLeft: number | null;
  lockedAt: string | null;
  lockedBy: string | null;
  version: number;
}

/** GET /api/periods/{id}/progress */
export interface PeriodProgress {
  indicators: { code: string; name: string }[];
  units: { unitId: string; unit: string; cells: { indicator: string; state: "done" | "late" | "missing" }[] }[];
}
