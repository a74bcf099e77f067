import { auditFieldTexts, auditTexts, auditValueTexts, commonTexts, roleTexts } from "@/locales";
import type { AuditRecord } from "@/shared/api/contract";

export interface Difference {
  name: string;
  before: string | null;
  after: string | null;
  changed: boolean;
}

/** What ids are called, by kind and id, as "unit/500118". */
export type Names = Readonly<Record<string, string>>;

/** Kinds whose ids are named wherever they stand. */
const telling = ["unit", "indicator", "plan"];

type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

/** What an entry's object was and is, name by name in words. A text that is no object is one line. */
export function differencesOf(
  { before, after }: Pick<AuditRecord, "before" | "after">,
  names: Names = {},
): Difference[] {
  const old = fieldsOf(before);
  const now = fieldsOf(after);
  const fields = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  const lines = fields.map((name) => {
    const was = old[name] === undefined ? null : wordsOf(old[name], names);
    const is = now[name] === undefined ? null : wordsOf(now[name], names);
    return { name: auditFieldTexts[name] ?? name, before: was, after: is, changed: before !== null && was !== is };
  });
  // What was asked for lists every filter: those left empty say nothing.
  return lines.filter((line) => line.changed || (line.after ?? line.before) !== auditTexts.empty);
}

/** One line for the table: what changed, else what was asked for. */
export function summaryOf(entry: Pick<AuditRecord, "before" | "after">, names: Names = {}): string {
  const all = differencesOf(entry, names);
  const telling = all.some((line) => line.changed) ? all.filter((line) => line.changed) : all;
  return telling
    .map((line) =>
      line.changed
        ? `${line.name}${commonTexts.colon}${line.before ?? auditTexts.empty} → ${line.after ?? auditTexts.empty}`
        : `${line.name}${commonTexts.colon}${line.after ?? line.before}`,
    )
    .join(commonTexts.semicolon);
}

function fieldsOf(text: string | null): Record<string, Json> {
  if (text === null) return {};
  const value = read(text);
  return isFields(value) ? unfolded(value) : { [auditTexts.content]: value };
}

type Fields = Record<string, Json>;

const isFields = (value: Json | undefined): value is Fields =>
  value !== null && typeof value === "object" && !Array.isArray(value);

/** What a value is now stands beside the reason: its fields are compared with those before. */
function unfolded({ now, ...rest }: Fields): Fields {
  if (now === undefined) return rest;
  return isFields(now) ? { ...now, ...rest } : { now, ...rest };
}

function read(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}

function wordsOf(value: Json, names: Names): string {
  if (value === null || value === "") return auditTexts.empty;
  if (typeof value === "boolean") return value ? auditTexts.yes : auditTexts.no;
  if (Array.isArray(value))
    return value.map((part) => wordsOf(part, names)).join(commonTexts.enumeration) || auditTexts.empty;
  if (typeof value === "object") {
    const parts = Object.entries(value).filter(([, part]) => part !== null && part !== "");
    return (
      parts.map(([name, part]) => `${auditFieldTexts[name] ?? name} ${wordsOf(part, names)}`).join(commonTexts.comma) ||
      auditTexts.empty
    );
  }
  const text = String(value);
  return (
    (roleTexts as Record<string, string>)[text] ??
    auditValueTexts[text] ??
    telling.map((kind) => names[`${kind}/${text}`]).find((name) => name !== undefined) ??
    text
  );
}
