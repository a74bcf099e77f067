import { auditFieldTexts, auditTexts, auditValueTexts, commonTexts, roleTexts } from "@/locales";
import type { AuditRecord } from "@/shared/api/contract";

export interface Difference {
  name: string;
  before: string | null;
  after: string | null;
  changed: boolean;
}

type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

/** What an entry's object was and is, name by name in words. A text that is no object is one line. */
export function differencesOf({ before, after }: Pick<AuditRecord, "before" | "after">): Difference[] {
  const old = fieldsOf(before);
  const now = fieldsOf(after);
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  const lines = names.map((name) => {
    const was = old[name] === undefined ? null : wordsOf(old[name]);
    const is = now[name] === undefined ? null : wordsOf(now[name]);
    return { name: auditFieldTexts[name] ?? name, before: was, after: is, changed: before !== null && was !== is };
  });
  // What was asked for lists every filter: those left empty say nothing.
  return lines.filter((line) => line.changed || (line.after ?? line.before) !== auditTexts.empty);
}

/** One line for the table: what changed, else what was asked for. */
export function summaryOf(entry: Pick<AuditRecord, "before" | "after">): string {
  const all = differencesOf(entry);
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
  return value !== null && typeof value === "object" && !Array.isArray(value) ? value : { [auditTexts.content]: value };
}

function read(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}

function wordsOf(value: Json): string {
  if (value === null || value === "") return auditTexts.empty;
  if (typeof value === "boolean") return value ? auditTexts.yes : auditTexts.no;
  if (Array.isArray(value)) return value.map(wordsOf).join(commonTexts.enumeration) || auditTexts.empty;
  if (typeof value === "object") {
    const parts = Object.entries(value).filter(([, part]) => part !== null && part !== "");
    return (
      parts.map(([name, part]) => `${auditFieldTexts[name] ?? name} ${wordsOf(part)}`).join(commonTexts.comma) ||
      auditTexts.empty
    );
  }
  return (roleTexts as Record<string, string>)[String(value)] ?? auditValueTexts[String(value)] ?? String(value);
}
