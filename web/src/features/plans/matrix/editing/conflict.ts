import { ApiProblem } from "@/shared/api/problem";

/** The version that was saved in between, as the 409 carries it. */
export interface TheirTarget {
  value: number | null;
  byName: string | null;
  at: string | null;
  reason: string | null;
  version: number;
}

/** Theirs, where a save came second; null for every other failure. */
export function theirsOf(error: unknown): TheirTarget | null {
  if (!(error instanceof ApiProblem) || error.status !== 409 || error.code !== "version-conflict") return null;
  const { theirs, current } = error.params as { theirs?: Partial<TheirTarget>; current?: number };
  return {
    value: theirs?.value ?? null,
    byName: theirs?.byName ?? null,
    at: theirs?.at ?? null,
    reason: theirs?.reason ?? null,
    version: theirs?.version ?? Number(current ?? 0),
  };
}
