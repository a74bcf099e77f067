import type { IndicatorRef, ObservationState } from "@/shared/api/contract";
import type { DisplayUnit } from "@/shared/format/number";
import type { EntryRow, SentRow } from "../types";
import { figureText, readFigure } from "./figure";

/** A line of the grid: one unit's value, or one indicator's of the own unit. */
export interface Line {
  key: string;
  name: string;
  hint: string | undefined;
  indicator: IndicatorRef;
  unit: DisplayUnit;
  row: EntryRow;
}

/** What was typed into a line and is not sent yet. */
export interface Edit {
  text: string;
  /** Name of the display unit the text was typed in. */
  unit: string;
  state?: ObservationState | undefined;
  sourceText?: string | undefined;
  /** Note, and the reason where one is asked for. */
  note?: string | undefined;
  /** The version that was on the screen when typing began. */
  version: number | null;
}

export type Edits = Record<string, Edit>;

/** What holds for every line of one filling unless the line says otherwise. */
export interface Defaults {
  state: ObservationState;
  sourceText: string;
  sourceDate: string | null;
}

const unitNamed = (line: Line, name: string) =>
  line.indicator.displayUnits.find((unit) => unit.name === name) ?? line.unit;

export const figureOf = (line: Line, edit: Edit) => readFigure(edit.text, line.indicator, unitNamed(line, edit.unit));

/** What the input shows; typed text follows the display unit once it reads as a number. */
export function shownText(line: Line, edit: Edit | undefined): string {
  if (!edit) return figureText(line.row.value, line.unit);
  if (edit.unit === line.unit.name) return edit.text;
  const figure = figureOf(line, edit);
  return figure.kind === "value" ? figureText(figure.value, line.unit) : edit.text;
}

/** The value the line would have; null where nothing readable stands. */
export function typedValue(line: Line, edit: Edit | undefined): number | null {
  if (!edit) return line.row.value;
  const figure = figureOf(line, edit);
  return figure.kind === "value" ? figure.value : null;
}

/** True where sending would change something. Typing the stored value again is no change. */
export function isChanged(line: Line, edit: Edit | undefined): boolean {
  if (!edit) return false;
  const figure = figureOf(line, edit);
  if (figure.kind === "bad") return true;
  if ((figure.kind === "value" ? figure.value : null) !== line.row.value) return true;
  if (line.row.value === null) return false;
  return (
    (edit.state !== undefined && edit.state !== line.row.state) ||
    (edit.sourceText !== undefined && edit.sourceText.trim() !== (line.row.sourceText ?? ""))
  );
}

export const changedLines = (lines: readonly Line[], edits: Edits) =>
  lines.filter((line) => isChanged(line, edits[line.key]));

/** A line as the server takes it. `reasonNeeded`: what stands in the note is the reason. */
export function sentRow(line: Line, edit: Edit, defaults: Defaults, reasonNeeded: boolean): SentRow {
  const note = edit.note?.trim() || null;
  const kept = line.row.source === null ? null : line.row;
  return {
    unitId: line.row.unitId,
    value: typedValue(line, edit),
    state: edit.state ?? defaults.state,
    sourceText: edit.sourceText?.trim() || defaults.sourceText.trim() || kept?.sourceText || "",
    sourceDate: defaults.sourceDate,
    note: reasonNeeded ? null : note,
    reason: reasonNeeded ? note : null,
    version: edit.version,
  };
}

/** Sum of what stands in the lines, where it has a meaning. */
export function totalOf(lines: readonly Line[], edits: Edits, read: "value" | "last"): number | null {
  const values = lines.map((line) =>
    read === "value" ? typedValue(line, edits[line.key]) : (line.row.last?.value ?? null),
  );
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

/** Shares and growth rates are not added up. */
export const isAdditive = (indicator: IndicatorRef) => indicator.kind === "stock" || indicator.kind === "flow";
