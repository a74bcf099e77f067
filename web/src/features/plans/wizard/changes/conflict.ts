import { ApiProblem } from "@/shared/api/problem";
import type { PlanDocument } from "../types";

/** The document that was saved in between, as the 409 carries it. */
export interface TheirDocument {
  document: PlanDocument;
  version: number;
  byName: string | null;
  at: string | null;
  reason: string | null;
}

/** Theirs, where a save came second; null for every other failure. */
export function documentConflict(error: unknown): TheirDocument | null {
  if (!(error instanceof ApiProblem) || error.code !== "version-conflict") return null;
  const { theirs, current, last } = error.params as {
    theirs?: PlanDocument;
    current?: number;
    last?: Partial<TheirDocument> | null;
  };
  if (!theirs) return null;
  return {
    document: theirs,
    version: Number(current),
    byName: last?.byName ?? null,
    at: last?.at ?? null,
    reason: last?.reason ?? null,
  };
}

const differ = (a: unknown, b: unknown) => JSON.stringify(a ?? null) !== JSON.stringify(b ?? null);

/** Parts of the document that stand otherwise than in another. */
export const changedParts = (from: PlanDocument, to: PlanDocument): (keyof PlanDocument)[] =>
  (Object.keys(to) as (keyof PlanDocument)[]).filter((part) => part !== "planId" && differ(from[part], to[part]));

/** Their document with the parts that I changed: what they did elsewhere stays. */
export function merged(stored: PlanDocument, mine: PlanDocument, theirs: PlanDocument): PlanDocument {
  const own = changedParts(stored, mine).map((part) => [part, mine[part]]);
  return { ...theirs, ...Object.fromEntries(own) };
}
