import type { TargetState } from "@/shared/api/contract";

/** A change that was just saved, as the reader saw it, with what taking it back needs. */
export interface SavedCell {
  cell: string;
  from: string;
  to: string;
  planId: string;
  state: TargetState;
}
