import { boardTexts, commonTexts, reportTexts, sourceTexts } from "@/locales";
import type { IndicatorRef, Observation, SourceKind } from "@/shared/api/contract";

interface Sourced {
  actualOn: string | null;
  source: SourceKind | null;
  sourceText: string | null;
}

/** What every number says on hover: its date, source and scope, one per line. */
export function sourceLines({ actualOn, source, sourceText }: Sourced, indicator: IndicatorRef): [string, string][] {
  const lines: [string, string][] = [];
  if (actualOn) lines.push([boardTexts.date, actualOn]);
  if (source) {
    const kind = sourceTexts[source];
    lines.push([
      boardTexts.source,
      !sourceText ? kind : sourceText.startsWith(kind) ? sourceText : `${kind}${commonTexts.comma}${sourceText}`,
    ]);
  }
  if (indicator.scope) lines.push([boardTexts.scope, indicator.scope]);
  return lines;
}

export const describeSource = (value: Sourced, indicator: IndicatorRef): string =>
  sourceLines(value, indicator)
    .map(([name, text]) => name + commonTexts.colon + text)
    .join("\n");

/** Who did something, by the name on screens; what came by the command line was loaded by nobody in particular. */
export const personName = (name: string): string => boardTexts.enteredBy[name] ?? name;

/** What kind of source a value has; what a person filled in is not called a public report. */
export function sourceName({ source, enteredBy }: Pick<Observation, "source" | "enteredBy">): string {
  if (source !== "report") return sourceTexts[source];
  return enteredBy in boardTexts.enteredBy ? reportTexts.published : reportTexts.entered;
}
