import type { EntryChange, EntryRow, IndicatorRef, ObservationState } from "@/shared/api/contract";
import { figureText, readFigure } from "@/shared/format/figure";
import type { DisplayUnit } from "@/shared/format/number";

/** A line of the grid: one unit's value, or one indicator's of the own unit. */
export interface Line {
  key: string;
  name: string;
  hint: string | undefined;
  indicator: IndicatorRef;
  unit: DisplayUnit;
  /** As stored; a demonstration value counts as nothing stored and stands in `demo`. */
  row: EntryRow;
  demo: number | null;
}

/** A demonstration value is shown but is nobody's report: it is filled in like an empty cell. */
export const settled = (row: EntryRow): Pick<Line, "row" | "demo"> =>
  row.source === "demo"
    ? { row: { ...row, value: null, state: null, source: null, sourceText: null, version: null }, demo: row.value }
    : { row, demo: null };

/** What was typed into a line and is not sent yet. */
export interface Edit {
  text: string;
  /** Name of the display unit the text was typed in. */
  unit: string;
  state?: ObservationState | undefined;
  sourceText?: string | undefined;
  note?: string | undefined;
  /** Why, where it is asked for. */
  reason?: string | undefined;
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
    (edit.note !== undefined && edit.note.trim() !== (line.row.note ?? "")) ||
    isOtherSource(line, edit)
  );
}

/** Another source stands beside the stored one and changes nothing of it. */
export const isOtherSource = (line: Line, edit: Edit): boolean =>
  line.row.value !== null && Boolean(edit.sourceText?.trim()) && edit.sourceText?.trim() !== line.row.sourceText;

export const changedLines = (lines: readonly Line[], edits: Edits) =>
  lines.filter((line) => isChanged(line, edits[line.key]));

/** A line as the server takes it. What holds for the whole filling holds for new values; a stored one keeps its own. */
export function sentRow(line: Line, edit: Edit, defaults: Defaults, reasonNeeded: boolean): EntryChange {
  const { row } = line;
  const stored = row.value !== null;
  const kept = stored && !isOtherSource(line, edit);
  return {
    unitId: row.unitId,
    value: typedValue(line, edit),
    state: edit.state ?? row.state ?? defaults.state,
    sourceText: edit.sourceText?.trim() || (stored ? row.sourceText : defaults.sourceText.trim() || null),
    sourceDate: kept ? row.sourceDate : defaults.sourceDate,
    note: (edit.note ?? row.note)?.trim() || null,
    reason: (reasonNeeded && edit.reason?.trim()) || null,
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
