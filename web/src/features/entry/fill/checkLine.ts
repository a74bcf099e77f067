import type { Edit, Line } from "./lines";
import { figureOf, isChanged } from "./lines";

/** Something to say about a line. An error keeps the whole filling back, a warning asks for a reason. */
export interface Issue {
  level: "error" | "warning";
  code: string;
  params: Record<string, unknown>;
}

/** As many times the last value, up or down, that somebody should look: usually a wrong measure unit. The server has the last word. */
const farFactor = 10;

/** What can be said at once, before the server sees it. */
export function checkLine(line: Line, edit: Edit | undefined): Issue[] {
  if (!edit || !isChanged(line, edit)) return [];
  const figure = figureOf(line, edit);
  if (figure.kind === "bad") return [{ level: "error", code: "not-a-number", params: { text: edit.text } }];
  if (figure.kind === "missing") return line.row.value === null ? [] : [change(line)];
  const found: Issue[] = [];
  if (line.indicator.kind === "ratio" && line.indicator.baseUnit === "fraction" && figure.value > 1)
    found.push({ level: "error", code: "share-over-100", params: {} });
  const far = distance(figure.value, line.row.last?.value ?? null);
  if (far !== null) found.push({ level: "warning", code: "far-from-last", params: { factor: far } });
  if (line.row.value !== null) found.push(change(line));
  return found;
}

const change = (line: Line): Issue => ({
  level: "warning",
  code: "changes-value",
  params: { from: line.row.value },
});

/** How many times the last value, or 1 over it; null where that is usual or cannot be said. */
function distance(value: number, last: number | null): number | null {
  if (last === null || last <= 0 || value <= 0) return null;
  const factor = value / last;
  return factor >= farFactor || factor <= 1 / farFactor ? factor : null;
}

/** True where a warning stands: the line is sent with a reason. */
export const needsReason = (issues: readonly Issue[]) => issues.some(({ level }) => level === "warning");

/** Errors, and warnings without their reason, keep the filling back. */
export const isBlocked = (issues: readonly Issue[], edit: Edit | undefined) =>
  issues.some(({ level }) => level === "error") || (needsReason(issues) && !edit?.note?.trim());
