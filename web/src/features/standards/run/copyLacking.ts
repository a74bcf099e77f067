import { standardTexts } from "@/locales";
import { get } from "@/shared/api/client";
import { runPath } from "../queries";
import type { ResultPage, ResultRow } from "../types";

const pageSize = 200;
const mostPages = 10;

/** Everybody who lacks a fact, page by page; at most 2,000. */
export async function readLacking(run: string, standard: string, fact: string): Promise<ResultRow[]> {
  const rows: ResultRow[] = [];
  for (let page = 1; page <= mostPages; page++) {
    const query = { standard, fact, verdict: "lacks-facts", page, size: pageSize };
    const found = await get<ResultPage>(`${runPath(run)}/enterprises`, query);
    rows.push(...found.rows);
    if (rows.length >= found.total || found.rows.length === 0) break;
  }
  return rows;
}

/** The names as a spreadsheet or a chat takes them: who, where, what is missing. */
export const lackingText = (rows: readonly ResultRow[]): string =>
  [
    standardTexts.run.copyHead,
    ...rows.map((row) => [
      row.name,
      row.creditCode,
      row.unitName ?? "",
      row.missingFacts.join(standardTexts.explain.and),
    ]),
  ]
    .map((cells) => cells.join("\t"))
    .join("\n");
