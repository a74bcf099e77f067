import { planPartTexts } from "@/locales";
import type { DocumentTable, PlanDocument } from "../types";

const texts = planPartTexts.describe;
const mostShown = 6;

type Names = (indicator: string) => string;
type Entry = Record<string, unknown>;

/** What a part says that the other version does not, in a line. */
export function partText(part: string, value: unknown, other: unknown, names: Names): string {
  if (!Array.isArray(value)) return value === null || value === undefined || value === "" ? texts.none : String(value);
  const others = new Set((Array.isArray(other) ? other : []).map((entry) => JSON.stringify(entry)));
  const lines = value
    .filter((entry) => !others.has(JSON.stringify(entry)))
    .flatMap((entry) => entryLines(part, entry as Entry, other, names));
  if (lines.length === 0) return value.length === 0 ? texts.none : texts.same;
  const shown = lines.slice(0, mostShown).join(texts.join);
  return lines.length > mostShown ? `${shown} ${texts.more(lines.length)}` : shown;
}

function entryLines(part: string, entry: Entry, other: unknown, names: Names): string[] {
  if (part === "tables") return tableLines(entry as unknown as DocumentTable, other);
  return [entryText(part, entry, names)];
}

/** The cells of a table that the other version has otherwise; its title where more than cells differs. */
function tableLines(table: DocumentTable, other: unknown): string[] {
  const before = (other as PlanDocument["tables"] | undefined)?.find?.(({ tableId }) => tableId === table.tableId);
  if (!before) return [table.title];
  const lines = table.rows.flatMap((row) => {
    const old = before.rows.find(({ unit }) => unit.printed === row.unit.printed);
    return table.years.flatMap((year, i) => {
      const at = before.years.indexOf(year);
      return old && old.values[at] === row.values[i]
        ? []
        : [`${row.unit.printed} ${texts.year(year)} ${row.values[i] ?? ""}`];
    });
  });
  return lines.length > 0 ? lines : [table.title];
}

const said = (value: unknown) => (value === null || value === undefined ? "" : String(value));

const unitText = (unit: unknown) => said((unit as { printed?: string } | null)?.printed);

const figure = ({ printed, value, measureUnit }: Entry) =>
  printed ? said(printed) : `${said(value)}${said(measureUnit)}`;

function entryText(part: string, entry: Entry, names: Names): string {
  const indicator = names(said(entry.indicator));
  switch (part) {
    case "baselines":
      return [unitText(entry.unit), indicator, said(entry.on), figure(entry)].filter(Boolean).join(" ");
    case "targets":
      return [unitText(entry.unit), indicator, texts.year(Number(entry.year)), figure(entry)].filter(Boolean).join(" ");
    case "addends":
      return `${indicator}${texts.colon}${(entry.units as unknown[]).map(unitText).join(texts.units)}`;
    case "tasks":
      return [said(entry.number), said(entry.title), said(entry.duePrinted)].filter(Boolean).join(" ");
    case "mechanisms":
      return said(entry.label);
    case "claims":
      return said(entry.printed);
    default:
      return said(entry.title);
  }
}
