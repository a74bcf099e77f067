import { useQueries, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { EntrySheet, IndicatorRef } from "@/shared/api/contract";
import { displayUnit } from "@/shared/format/number";
import { periodText } from "@/shared/format/period";
import { draftQuery, entryQuery } from "../queries";
import { readDraft } from "./draft";
import { Filling } from "./Filling";
import { type Line, settled } from "./lines";
import { SheetGate } from "./SheetGate";
import type { FillParams } from "./useFillParams";

/** One unit, a row per indicator that the plan asks of it. */
export function UnitSheet({ params: { plan, unit, period } }: { params: FillParams }) {
  const form = `entry-unit:${plan.planId}:${unit}:${period}`;
  const draft = useQuery(draftQuery(form));
  // The plan's own unit answers for everything; another only where the plan divides, and asking for a row that is not there would count as an attempt.
  const whole = unit === plan.unit.unitId;
  const indicators = useMemo(() => plan.boardIndicators.filter(({ hasUnits }) => whole || hasUnits), [plan, whole]);
  const answers = useSheets(plan.planId, indicators, period, whole ? unit : null);
  const lines = useMemo(() => linesOf(indicators, answers.sheets, unit), [indicators, answers.sheets, unit]);
  const sheet = answers.sheets.find((entry) => entry !== undefined);
  const title = `${lines[0]?.row.unit ?? ""} ${periodText(period)}`;
  return (
    <SheetGate
      title={title}
      error={answers.error}
      pending={answers.pending || draft.isPending}
      empty={!sheet || lines.length === 0}
    >
      {() =>
        sheet && (
          <Filling
            key={form}
            form={form}
            title={title}
            sheet={sheet}
            lines={lines}
            draft={readDraft(draft.data?.content)}
            draftAt={draft.data?.savedAt ?? null}
          />
        )
      }
    </SheetGate>
  );
}

/** A sheet per indicator, all at once. */
function useSheets(plan: string, indicators: readonly IndicatorRef[], period: string, unit: string | null) {
  return useQueries({
    queries: indicators.map(({ code }) => entryQuery(plan, code, period, unit)),
    combine: (results) => ({
      sheets: results.map(({ data }) => data),
      pending: results.some(({ isPending }) => isPending),
      error: results.map(({ error }) => error).find((error) => error) ?? null,
    }),
  });
}

function linesOf(
  indicators: readonly IndicatorRef[],
  sheets: readonly (EntrySheet | undefined)[],
  unit: string,
): Line[] {
  return indicators.flatMap((indicator, index) => {
    const row = sheets[index]?.rows.find(({ unitId }) => unitId === unit);
    return row
      ? [
          {
            key: indicator.code,
            name: indicator.shortName,
            hint: indicator.definition,
            indicator,
            unit: displayUnit(indicator),
            ...settled(row),
          },
        ]
      : [];
  });
}
