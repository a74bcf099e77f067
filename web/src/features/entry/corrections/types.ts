import type { ObservationState } from "@/shared/api/contract";
import type { DisplayUnit } from "@/shared/format/number";

export type RequestState = "pending" | "approved" | "declined" | "withdrawn";

/** GET /api/corrections: requests to change what is locked, those that wait first. */
export interface CorrectionRequest {
  id: number;
  indicator: string;
  indicatorName: string;
  measureUnit: string;
  displayUnits: DisplayUnit[];
  unitId: string;
  unit: string;
  period: string;
  observationId: number | null;
  from: number | null;
  to: number;
  toState: ObservationState;
  reason: string;
  requestedBy: string;
  requestedByName: string;
  requestedAt: string;
  state: RequestState;
  decidedByName: string | null;
  decidedAt: string | null;
  decisionReason: string | null;
  version: number;
  own: boolean;
  actions: ("approve" | "decline" | "withdraw")[];
}
