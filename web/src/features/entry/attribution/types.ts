/** What a rule or a dispute is about. */
export type SubjectKind = "unit" | "enterprise";

/** GET /api/attribution?plan=&indicator= */
export interface AttributionRule {
  id: number;
  plan: string;
  indicator: string;
  subjectKind: SubjectKind;
  subjectId: string;
  subject: string;
  countsForUnitId: string;
  countsForUnit: string;
  from: string | null;
  to: string | null;
  basis: string;
  disputeId: number | null;
  version: number;
  canEdit: boolean;
}

/** GET /api/attribution/disputes?plan=&indicator= : open ones first. */
export interface AttributionDispute {
  id: number;
  plan: string;
  indicator: string;
  subjectKind: SubjectKind;
  subjectId: string;
  subject: string;
  claimedByUnitId: string;
  claimedByUnit: string;
  heldByUnitId: string;
  heldByUnit: string;
  reason: string;
  raisedByName: string;
  raisedAt: string;
  decidedForUnitId: string | null;
  decidedForUnit: string | null;
  decidedFrom: string | null;
  decisionReason: string | null;
  decidedByName: string | null;
  decidedAt: string | null;
  version: number;
  canDecide: boolean;
}
