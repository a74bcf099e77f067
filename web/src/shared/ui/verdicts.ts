/** A verdict as people tell them apart. */
export type AssessedVerdict = "met" | "not-met" | "lacks-facts" | "awaits-judges" | "not-applicable";

/** In the order in which counts and bars show them. */
export const verdictOrder: readonly AssessedVerdict[] = [
  "met",
  "not-met",
  "lacks-facts",
  "awaits-judges",
  "not-applicable",
];

/** Of the mark; words stay dark, only 不符合 is coloured. */
export const verdictColors: Record<AssessedVerdict, string> = {
  met: "#15803d",
  "not-met": "#c2410c",
  "lacks-facts": "#4b5563",
  "awaits-judges": "#1d4ed8",
  "not-applicable": "#6b7280",
};

/** Of proportional bars. */
export const verdictFills: Record<AssessedVerdict, string> = {
  met: "#5aa871",
  "not-met": "#f3c19b",
  "lacks-facts": "#d3d8e0",
  "awaits-judges": "#7c9df0",
  "not-applicable": "#e9edf2",
};
