import { standardTexts } from "@/locales";
import { get } from "@/shared/api/client";
import { pasteRows } from "@/shared/format/cells";
import { runPath } from "../queries";
import type { ResultPage, ResultRow } from "../types";

const pageSize = 200;
const mostPages = 10;

export interface Lacking {
  rows: readonly ResultRow[];
  /** of all who lack it, more than the rows where the list was cut */
  total: number;
}

/** Everybody who lacks a fact, page by page; at most 2,000, and how many there are. */
export async function readLacking(run: string, standard: string, fact: string): Promise<Lacking> {
  const rows: ResultRow[] = [];
  let total = 0;
  for (let page = 1; page <= mostPages; page++) {
    const query = { standard, fact, verdict: "lacks-facts", page, size: pageSize };
    const found = await get<ResultPage>(`${runPath(run)}/enterprises`, query);
    rows.push(...found.rows);
    total = found.total;
    if (rows.length >= found.total || found.rows.length === 0) break;
  }
  return { rows, total };
}

/** The names as a spreadsheet or a chat takes them: who, where, what is missing; a last line says what was cut. */
export const lackingText = ({ rows, total }: Lacking): string =>
  pasteRows([
    standardTexts.run.copyHead,
    ...rows.map((row) => [
      row.name,
      row.creditCode,
      row.unitName ?? "",
      row.missingFacts.join(standardTexts.explain.and),
    ]),
    ...(total > rows.length ? [[standardTexts.run.cut(rows.length, total)]] : []),
  ]);
