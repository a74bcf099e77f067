import { wizardTexts } from "@/locales";
import { clipboardRows } from "@/shared/format/clipboard";
import type { DocumentTask } from "./types";

/** Rows with something in them; line breaks inside a cell are blanks. */
const cellsOf = (text: string): string[][] =>
  clipboardRows(text)
    .map((row) => row.map((cell) => cell.replace(/\n/g, " ")))
    .filter((row) => row.some((cell) => cell !== ""));

export interface PastedMatrix {
  years: number[];
  baseYear: number | null;
  rows: { name: string; number: string | null; values: string[] }[];
  total: { label: string; values: string[] } | null;
}

const headers = wizardTexts.table.headers;
const isOne = (words: readonly string[], text: string | undefined) =>
  words.includes((text ?? "").normalize("NFKC").replace(/[\s(].*$/, ""));

/** A matrix in the annex's shape; null where no row is a header. `base` stands for the column that only says 基数. */
export function readMatrix(text: string, base: number): PastedMatrix | null {
  const rows = cellsOf(text);
  const at = rows.findIndex((row) => row.some((cell) => yearIn(cell) !== null) && row.some((cell) => nameLike(cell)));
  const head = rows[at];
  if (!head) return null;
  const name = head.findIndex(nameLike);
  const number = head.findIndex((cell) => headers.number.includes(cell));
  const columns = head
    .map((cell, i) => ({ i, year: yearIn(cell) ?? (cell.includes(headers.base) ? base : null) }))
    .filter((column): column is { i: number; year: number } => column.year !== null)
    .sort((a, b) => a.year - b.year);
  const years = columns.map(({ year }) => year);
  const values = (row: string[]) => columns.map(({ i }) => row[i] || wizardTexts.table.noValue);
  const body = rows.slice(at + 1).filter((row) => row[name] || isTotal(row, name));
  const total = body.find((row) => isTotal(row, name));
  return {
    years,
    baseYear: head.some((cell) => cell.includes(headers.base)) || years[0] === base ? (years[0] ?? null) : null,
    rows: body
      .filter((row) => !isTotal(row, name))
      .map((row) => ({ name: row[name] ?? "", number: row[number] || null, values: values(row) })),
    total: total
      ? { label: total.find((cell) => headers.total.includes(cell)) ?? headers.total[0] ?? "", values: values(total) }
      : null,
  };
}

const nameLike = (cell: string) => headers.unit.some((word) => cell.includes(word));
const isTotal = (row: string[], name: number) => row.slice(0, name + 1).some((cell) => headers.total.includes(cell));

function yearIn(cell: string): number | null {
  const digits = cell.normalize("NFKC").match(/(?<!\d)((?:19|20)\d{2})(?!\d)/)?.[1];
  return digits ? Number(digits) : null;
}

const columnsOfTasks = wizardTexts.tasks.headers;

/** A list of tasks; null where no row is a header. */
export function readTasks(text: string, from: number): DocumentTask[] | null {
  const rows = cellsOf(text);
  const at = rows.findIndex((row) => row.some((cell) => isOne(columnsOfTasks.title, cell)));
  const head = rows[at];
  if (!head) return null;
  const column = (words: readonly string[]) => head.findIndex((cell) => isOne(words, cell));
  const [number, title, lead, responsible, due] = [
    column(columnsOfTasks.number),
    column(columnsOfTasks.title),
    column(columnsOfTasks.lead),
    column(columnsOfTasks.responsible),
    column(columnsOfTasks.due),
  ];
  return rows.slice(at + 1).flatMap((row, i) => {
    if (!row[title]) return [];
    return [
      {
        ...blankTask(row[number] || String(from + i + 1)),
        title: row[title] ?? null,
        lead: namesIn(row[lead]),
        responsible: namesIn(row[responsible]),
        duePrinted: row[due] || null,
        due: dayIn(row[due] ?? ""),
      },
    ];
  });
}

export const blankTask = (number: string): DocumentTask => ({
  number,
  title: null,
  section: null,
  clause: wizardTexts.tasks.clause,
  kind: "task",
  lead: [],
  responsible: [],
  due: null,
  duePrinted: null,
});

export function namesIn(text: string | undefined) {
  let parts = [text ?? ""];
  for (const sign of wizardTexts.tasks.separators) parts = parts.flatMap((part) => part.split(sign));
  return parts
    .map((part) => part.trim())
    .filter(Boolean)
    .map((printed) => ({ printed, unitId: null }));
}

/** The last day meant: of a month or a year its end; null for words. */
export function dayIn(text: string): string | null {
  const found = text.normalize("NFKC").match(/((?:19|20)\d{2})\D{0,2}(\d{1,2})?\D{0,2}(\d{1,2})?/);
  if (!found) return null;
  const [, year = "", month = "12", day] = found;
  if (Number(month) < 1 || Number(month) > 12) return null;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const chosen = day ? Number(day) : last;
  return chosen >= 1 && chosen <= last ? `${year}-${month.padStart(2, "0")}-${String(chosen).padStart(2, "0")}` : null;
}
