import type { DocumentTarget } from "../types";

type Kind = DocumentTarget["kind"];

/** Kinds whose target is told in words: nothing is compared with a figure. */
export const hasNoComparator = (kind: Kind) => kind === "relative" || kind === "rank" || kind === "cohort";

/** Kinds that run from a first year on. */
export const hasSpan = (kind: Kind) => kind === "minimum-per-year" || kind === "cohort";
