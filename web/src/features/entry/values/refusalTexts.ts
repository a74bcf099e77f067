import { entryTexts, problemText } from "@/locales";
import { ApiProblem } from "@/shared/api/problem";
import type { RefusedRow } from "../types";

/** What a refused value is refused for; null where the failure is another. */
export function refusalTexts(error: unknown): string[] | null {
  if (!(error instanceof ApiProblem) || error.code !== "entry-refused" || !Array.isArray(error.params.rows))
    return null;
  return (error.params.rows as RefusedRow[]).map(({ code, params }) => {
    const texts = Object.fromEntries(Object.entries(params ?? {}).map(([name, value]) => [name, String(value)]));
    return entryTexts.issues[code]?.(texts) ?? problemText(code, params);
  });
}
