import { alertTexts, bandTexts } from "@/locales";
import { address } from "@/shared/api/client";
import type { Alert, Band } from "@/shared/api/contract";
import { formatMeasure, formatPercent, formatValue } from "@/shared/format/number";
import { type BoardParams, changeParams, writeParams } from "../boardParams";

export interface AlertView {
  band: Band;
  tag: string;
  subject: string;
  fact: string;
  act: string;
  to: string;
}

const severityBand = { error: "red", doubt: "yellow", note: "none" } as const;
const amounts = new Set(["actual", "expected", "target", "stated", "computed", "used", "other"]);

/** On one unit's board only its own alerts. */
export const alertsOf = (alerts: readonly Alert[], unit: string | null): readonly Alert[] =>
  unit === null ? alerts : alerts.filter((alert) => alert.unit?.unitId === unit);

/** Units that did not report the same indicator make one row, leading to the board that lists them. */
export function groupAlerts(alerts: readonly Alert[], { plan, on }: BoardParams): Alert[] {
  const silent = new Map<string, Alert[]>();
  for (const alert of alerts) {
    const code = alert.kind === "not-reported" ? alert.indicator?.code : undefined;
    if (code) silent.set(code, [...(silent.get(code) ?? []), alert]);
  }
  return alerts.flatMap((alert) => {
    const group = alert.kind === "not-reported" ? silent.get(alert.indicator?.code ?? "") : undefined;
    if (!group || group.length < 2) return [alert];
    if (group[0] !== alert) return [];
    const link = address("/board", { plan, indicator: alert.indicator?.code, on });
    return [{ ...alert, unit: null, params: { count: group.length }, link }];
  });
}

/** An alert in words, with the act that helps and where to do it. */
export function describeAlert(alert: Alert, params: BoardParams): AlertView {
  switch (alert.kind) {
    case "lagging-unit":
      return describeLagging(alert);
    case "not-reported":
      return describeSilence(alert);
    case "sources-differ":
      return describeDifference(alert, params);
    case "finding":
      return describeFinding(alert);
  }
}

function describeLagging(alert: Alert): AlertView {
  const band = bandOf(alert);
  return {
    band,
    tag: bandTexts[band],
    subject: unitAndIndicator(alert),
    fact: alertTexts.facts.lagging(textParams(alert)),
    ...target(alert),
  };
}

function describeSilence(alert: Alert): AlertView {
  return {
    band: "none",
    tag: alertTexts.kinds["not-reported"],
    subject: alert.unit?.name || alertTexts.subject.missing(textParams(alert).count ?? ""),
    fact: alertTexts.facts.notReported(indicatorName(alert)),
    ...target(alert),
  };
}

function describeDifference(alert: Alert, params: BoardParams): AlertView {
  const band = bandOf(alert);
  return {
    band: band === "none" ? "yellow" : band,
    tag: alertTexts.kinds["sources-differ"],
    subject: unitAndIndicator(alert),
    fact: alertTexts.facts.sourcesDiffer(textParams(alert)),
    act: alertTexts.acts.sources,
    to: sourcesAddress(alert, params),
  };
}

function describeFinding(alert: Alert): AlertView {
  const values = textParams(alert);
  return {
    band: bandOf(alert),
    tag: alertTexts.findingKinds[alert.severity ?? "doubt"],
    subject: alertTexts.finding(alert.code),
    fact: values.message ?? [indicatorName(alert), alertTexts.facts.finding(values)].filter(Boolean).join(" "),
    ...target(alert),
  };
}

const bandOf = ({ band, severity }: Alert): Band => band ?? (severity ? severityBand[severity] : "yellow");

const indicatorName = ({ indicator }: Alert): string => indicator?.shortName ?? "";

const unitAndIndicator = (alert: Alert): string => [alert.unit?.name ?? "", indicatorName(alert)].join(" ");

/** The act is named after where the link leads. */
function target({ link }: Alert): { act: string; to: string } {
  const { acts } = alertTexts;
  const [path = ""] = link.split("?");
  if (path.includes("/findings")) return { act: acts.findings, to: link };
  if (path.includes("/targets") || path.includes("/tables")) return { act: acts.targets, to: link };
  if (path.startsWith("/board")) return { act: link.includes("sources=") ? acts.sources : acts.board, to: link };
  return { act: acts.plan, to: link };
}

function sourcesAddress(alert: Alert, params: BoardParams): string {
  if (!alert.unit || !alert.indicator || alert.link.includes("sources=")) return alert.link;
  const open = changeParams(params, { sources: alert.unit.unitId, sourcesOf: alert.indicator.code });
  return `/board?${writeParams(open)}`;
}

function textParams(alert: Alert): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(alert.params)) {
    if (value === null) continue;
    if (typeof value !== "number") texts[name] = value;
    else if (name === "ratio" || name === "level" || name === "completion") texts[name] = formatPercent(value);
    else if (alert.indicator && amounts.has(name)) texts[name] = formatValue(value, alert.indicator);
    else if (alert.indicator && (name === "gap" || name === "difference"))
      texts[name] = formatMeasure(value, alert.indicator);
    else texts[name] = String(value);
  }
  return texts;
}
