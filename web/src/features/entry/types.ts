/* What the contract's documents do not describe: rows inside problems, and drafts. Values are in base units; null is missing. */
import type { ObservationState } from "@/shared/api/contract";

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
  content: unknown;
  savedAt: string;
}
