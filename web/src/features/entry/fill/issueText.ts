import { entryTexts, problemText } from "@/locales";
import { formatMeasure, formatNumber, formatPercent } from "@/shared/format/number";
import type { Issue } from "./checkLine";
import type { Line } from "./lines";

/** What is wrong with a line, in the reader's words and units. */
export function issueText({ code, params }: Issue, line: Line): string {
  const text = entryTexts.issues[code];
  if (!text) return problemText(code, params);
  return text({ from: figure(params.from, line), factor: factorText(params.factor) });
}

const figure = (value: unknown, line: Line) =>
  formatMeasure(typeof value === "number" ? value : null, line.indicator, line.unit.name);

/** 12 times, or 3 percent: as people say it. */
function factorText(factor: unknown): string {
  if (typeof factor !== "number") return "";
  if (factor < 1) return entryTexts.timesOf(formatPercent(factor, factor < 0.01 ? 3 : 1));
  return entryTexts.times(formatNumber(factor, factor < 10 ? 1 : 0));
}
