import type { IndicatorEntry } from "@/shared/basics/types";

export const origins = ["all", "shipped", "own"] as const;
export type Origin = (typeof origins)[number];

/** Entries with the word in name, definition, scope, source or code; those made here first, as only they can be changed. */
export function matchingIndicators(
  entries: readonly IndicatorEntry[],
  query: string,
  origin: Origin,
): IndicatorEntry[] {
  const wanted = query.trim().toLowerCase();
  return entries
    .filter(
      (entry) =>
        (origin === "all" || entry.own === (origin === "own")) &&
        [entry.name, entry.code, entry.definition, entry.scope, entry.source].some((text) =>
          text?.toLowerCase().includes(wanted),
        ),
    )
    .sort((one, other) => Number(other.own) - Number(one.own));
}
