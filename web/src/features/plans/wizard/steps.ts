import type { PlanDocument } from "./types";

/** What every step gets: the document so far, and how to change parts of it. */
export interface StepProps {
  plan: PlanDocument;
  change: (parts: Partial<PlanDocument>) => void;
}

const steps: readonly [string, number][] = [
  ["tables", 2],
  ["panels", 3],
  ["targets", 3],
  ["baselines", 4],
  ["addends", 4],
  ["tasks", 5],
  ["mechanisms", 6],
  ["claims", 6],
];

/** The step in which a problem's field is. */
export const stepOf = (where: string): number => steps.find(([part]) => where.startsWith(part))?.[1] ?? 0;
