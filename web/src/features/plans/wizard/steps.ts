import type { PlanDocument } from "./types";

/** What every step gets: the document so far, and how to change parts of it. */
export interface StepProps {
  plan: PlanDocument;
  change: (parts: Partial<PlanDocument>) => void;
}

/** The step in which a problem's field is. */
export function stepOf(where: string): number {
  if (where.startsWith("tables") || where.startsWith("targets") || where.startsWith("panels")) return 2;
  return where.startsWith("tasks") || where.startsWith("mechanisms") ? 3 : 0;
}
