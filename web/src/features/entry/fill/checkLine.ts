import type { IndicatorRef } from "@/shared/api/contract";
import type { Edit, Line } from "./lines";
import { figureOf, isChanged, isOtherSource } from "./lines";

/** Something to say about a line. An error keeps the filling back, a warning asks for a reason, a hint only says. */
export interface Issue {
  level: "error" | "warning" | "hint";
  code: string;
  params: Record<string, unknown>;
}

/** As many times the last value, up or down, that somebody should look. From which factor on a reason is asked for, the server says with each cell. */
const oddFactor = 10;
const largest = 1e15;

/** What can be said at once, before the server sees it; the same rules as there. */
export function checkLine(line: Line, edit: Edit | undefined): Issue[] {
  if (!edit || !isChanged(line, edit)) return [];
  const figure = figureOf(line, edit);
  if (figure.kind === "bad") return [error("not-a-number", { text: edit.text })];
  const changes = changesStored(line, edit) ? [warning("changes-value", { from: line.row.value })] : [];
  if (figure.kind === "missing") return changes;
  return [...wrong(figure.value, line.indicator), ...far(figure.value, line.row), ...changes];
}

function changesStored(line: Line, edit: Edit): boolean {
  const { value, state } = line.row;
  if (value === null || isOtherSource(line, edit)) return false;
  const figure = figureOf(line, edit);
  const typed = figure.kind === "value" ? figure.value : null;
  return typed !== value || (edit.state !== undefined && edit.state !== state);
}

/** What cannot be right. */
function wrong(value: number, indicator: IndicatorRef): Issue[] {
  if (Math.abs(value) > largest) return [error("number-too-large")];
  if (indicator.kind === "growth") return [];
  if (value < 0) return [error("negative-value")];
  if (indicator.baseUnit === "fraction") return value > 1 ? [error("share-over-100")] : [];
  return isCount(indicator) && !Number.isInteger(value)
    ? [error("not-whole", { measureUnit: indicator.measureUnit })]
    : [];
}

/** Households, persons, items: no decimals. */
const isCount = ({ decimals, kind, displayUnits, measureUnit }: IndicatorRef) =>
  decimals === 0 &&
  (kind === "stock" || kind === "flow") &&
  (displayUnits.find(({ name }) => name === measureUnit)?.factor ?? 1) === 1;

function far(value: number, { last: before, leap }: Line["row"]): Issue[] {
  const last = before?.value ?? 0;
  if (last === 0 || value === 0) return [];
  const larger = Math.abs(value) > Math.abs(last);
  const factor = Math.abs(larger ? value / last : last / value);
  const params = { factor, larger };
  if (leap !== null && factor >= leap) return [warning("far-from-last", params)];
  return factor >= oddFactor ? [{ ...hint, params }] : [];
}

const error = (code: string, params: Issue["params"] = {}): Issue => ({ level: "error", code, params });
const warning = (code: string, params: Issue["params"]): Issue => ({ level: "warning", code, params });
const hint = { level: "hint", code: "odd-beside-last" } as const;

/** True where a warning stands: the line is sent with a reason. */
export const needsReason = (issues: readonly Issue[]) => issues.some(({ level }) => level === "warning");

/** Errors, and warnings without their reason, keep the filling back. */
export const isBlocked = (issues: readonly Issue[], edit: Edit | undefined) =>
  issues.some(({ level }) => level === "error") || (needsReason(issues) && !edit?.reason?.trim());
