import type { PlanDocument } from "./types";

/** What every step gets: the document so far, and how to change parts of it. */
export interface StepProps {
  plan: PlanDocument;
  change: (parts: Partial<PlanDocument>) => void;
}

const steps: readonly [keyof PlanDocument, number][] = [
  ["tables", 2],
  ["panels", 3],
  ["targets", 3],
  ["baselines", 4],
  ["addends", 4],
  ["tasks", 5],
  ["mechanisms", 6],
  ["claims", 6],
];

/** Where one who left a plan unfinished goes on: the last step with something in it. */
export const lastStep = (plan: PlanDocument): number =>
  Math.max(0, ...steps.filter(([part]) => isWritten(plan[part])).map(([, step]) => step));

const isWritten = (part: unknown) => Array.isArray(part) && part.length > 0;

/** The step in which a problem's field is. */
export const stepOf = (where: string): number => steps.find(([part]) => where.startsWith(part))?.[1] ?? 0;
