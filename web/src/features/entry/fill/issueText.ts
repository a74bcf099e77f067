import { entryTexts, problemText } from "@/locales";
import { formatMeasure, formatNumber } from "@/shared/format/number";
import type { Issue } from "./checkLine";
import type { Line } from "./lines";

/** What is wrong with a line, in the reader's words and units. */
export function issueText({ code, params }: Issue, line: Line): string {
  const text = entryTexts.issues[code];
  if (!text) return problemText(code, params);
  const measure = (value: unknown) =>
    formatMeasure(typeof value === "number" ? value : null, line.indicator, line.unit.name);
  return text({
    from: measure(params.from),
    last: measure(params.last),
    factor: factorText(params),
    measureUnit: line.indicator.measureUnit,
    source: String(params.source ?? ""),
  });
}

function factorText({ factor, larger }: Issue["params"]): string {
  if (typeof factor !== "number") return "";
  const text = formatNumber(factor, factor < 20 ? 1 : 0);
  return larger ? entryTexts.times(text) : entryTexts.timesOf(text);
}
