/* The answers of entry and drafts, by the names these screens use. Values are in base units; null is missing. */
import type { ObservationState, SourceKind } from "@/shared/api/contract";

export type PeriodState = "open" | "closed" | "locked";

export interface EntryRow {
  unitId: string;
  unit: string;
  kind: string;
  value: number | null;
  state: ObservationState | null;
  source: SourceKind | null;
  sourceText: string | null;
  sourceDate: string | null;
  note: string | null;
  observationId: number | null;
  version: number | null;
  enteredBy: string | null;
  enteredAt: string | null;
  /** The value of the latest period before this one. */
  last: { period: string; value: number } | null;
  late: boolean;
  /** How many sources stand side by side in this cell. */
  sources: number;
  canEdit: boolean;
  whyNot: string | null;
}

export interface Reporting {
  state: PeriodState;
  opensOn: string | null;
  closesOn: string | null;
  /** Until the deadline; negative after it, null without one. */
  daysLeft: number | null;
  unitId: string;
}

/** GET /api/entry?plan=&indicator=&period=&unit= */
export interface EntrySheet {
  plan: string;
  period: string;
  periodEnd: string;
  reporting: Reporting | null;
  canEnter: boolean;
  whyNot: string | null;
  rows: EntryRow[];
}

export interface SentRow {
  unitId: string;
  value: number | null;
  state: ObservationState;
  /** Null is the own unit. */
  sourceText: string | null;
  sourceDate: string | null;
  note: string | null;
  reason: string | null;
  version: number | null;
}

/** What a 422 entry-refused says of a row. */
export interface RefusedRow {
  unitId: string;
  code: string;
  params: Record<string, unknown>;
}

/** What a 409 says of a row. */
export interface ConflictRow {
  unitId: string;
  current: {
    value: number;
    state: ObservationState;
    byName: string;
    at: string;
    reason: string | null;
    version: number;
  };
}

/** GET /api/drafts/{form}: `content` is what this app put there. */
export interface StoredDraft {
  form: string;
  content: string;
  savedAt: string;
}
