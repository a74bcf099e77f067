import { industryNames } from "@/locales";

/** The division of a code by name, as C34 of C3484; null where the code is none. */
export const industryName = (code: string | null) =>
  code ? (industryNames.get(code.slice(0, 3)) ?? industryNames.get(code.slice(0, 1)) ?? null) : null;

/** Code with the name of its division. */
export const industryText = (code: string | null) =>
  code ? [code, industryName(code)].filter(Boolean).join(" ") : null;

/** Sections and divisions as choices, divisions under their section. */
export const industryChoices = [...industryNames].map(([value, name]) => ({
  value,
  label: `${value} ${name}`,
  depth: value.length > 1 ? 1 : 0,
}));
