import { wizardTexts } from "@/locales";
import type { DocumentRow, DocumentTable, PlanDocument } from "./types";

const texts = wizardTexts.table;

/** A plan that nobody has written yet: the five years from next January. */
export function blankDocument(unitId: string, today: string): PlanDocument {
  const year = Number(today.slice(0, 4));
  return {
    planId: null,
    title: "",
    shortTitle: null,
    number: null,
    issuer: "",
    issued: today,
    from: `${year}-01-01`,
    to: `${year + 4}-12-31`,
    baseDate: `${year - 1}-12-31`,
    unitId,
    follows: null,
    tables: [],
    panels: [],
    baselines: [],
    targets: [],
    addends: [],
    tasks: [],
    mechanisms: [],
    claims: [],
  };
}

export const yearOfDay = (day: string) => Number(day.slice(0, 4));

const span = (from: number, to: number) => Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);

/** The annex of an indicator over the plan's years, with a column of bases and a total. */
export function blankTable(
  plan: PlanDocument,
  indicator: { code: string; name: string; measureUnit: string },
): DocumentTable {
  const base = yearOfDay(plan.baseDate);
  const years = [base, ...span(yearOfDay(plan.from), yearOfDay(plan.to))];
  return {
    tableId: freeId(plan),
    clause: texts.clause(plan.tables.length + 1),
    title: texts.title(indicator.name),
    indicator: indicator.code,
    measureUnit: indicator.measureUnit,
    comparator: ">=",
    unitHeading: texts.heading,
    baselineYear: base,
    years,
    trajectory: null,
    rows: [],
    total: { label: texts.totalLabel, values: years.map(() => texts.noValue) },
  };
}

function freeId({ tables }: PlanDocument): string {
  let number = tables.length + 1;
  while (tables.some(({ tableId }) => tableId === `annex-${number}`)) number++;
  return `annex-${number}`;
}

export const blankRow = (
  unit: { unitId: string; name: string },
  table: DocumentTable,
  position: number,
): DocumentRow => ({
  unit: { unitId: unit.unitId, printed: unit.name },
  values: table.years.map(() => texts.noValue),
  number: String(position + 1),
  targetOnly: false,
});

/** The table over other years: figures of years that stay are kept. */
export function overYears(table: DocumentTable, years: number[]): DocumentTable {
  const move = (values: string[]) => years.map((year) => values[table.years.indexOf(year)] ?? texts.noValue);
  return {
    ...table,
    years,
    baselineYear: table.baselineYear !== null && years[0] === table.baselineYear ? table.baselineYear : null,
    rows: table.rows.map((row) => ({ ...row, values: move(row.values) })),
    total: table.total && { ...table.total, values: move(table.total.values) },
  };
}

/** A typed figure; null where a stroke, a dash or nothing stands, NaN where it is none. */
export function figureOf(text: string | null | undefined): number | null {
  const plain = (text ?? "").normalize("NFKC").replace(/,/g, "").trim();
  if (plain === "" || /^[/\-—–]+$/.test(plain)) return null;
  return /^-?\d{1,20}(\.\d{1,8})?$/.test(plain) ? Number(plain) : Number.NaN;
}

/** Sum of a column over rows with a figure; null where none has one. */
export function columnSum(table: DocumentTable, column: number): number | null {
  const figures = table.rows
    .map(({ values }) => figureOf(values[column]))
    .filter((value) => value !== null && !Number.isNaN(value));
  return figures.length === 0 ? null : Number(figures.reduce<number>((sum, value) => sum + (value ?? 0), 0).toFixed(8));
}
