import { useQueries, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { entryTexts } from "@/locales";
import type { EntrySheet, IndicatorRef } from "@/shared/api/contract";
import { ApiProblem } from "@/shared/api/problem";
import { displayUnit } from "@/shared/format/number";
import { periodText } from "@/shared/format/period";
import { EmptyState } from "@/shared/ui/EmptyState";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Panel } from "@/shared/ui/Panel";
import { draftQuery, entryQuery } from "../queries";
import { readDraft } from "./draft";
import { Filling } from "./Filling";
import { Loading } from "./FillTab";
import { type Line, settled } from "./lines";
import type { FillParams } from "./useFillParams";

/** One unit, a row per indicator that the plan asks of it. */
export function UnitSheet({ params: { plan, unit, period } }: { params: FillParams }) {
  const form = `entry-unit:${plan.planId}:${unit}:${period}`;
  const draft = useQuery(draftQuery(form));
  const answers = useQueries({
    queries: plan.boardIndicators.map(({ code }) => entryQuery(plan.planId, code, period, unit)),
    combine: (results) => ({
      sheets: results.map(({ data }) => data),
      pending: results.some(({ isPending }) => isPending),
      // Where the plan asks nothing of the unit the answer is 404: no row, not a failure.
      error: results.map(({ error }) => error).find((error) => error && !isNotFound(error)) ?? null,
    }),
  });
  const lines = useMemo(() => linesOf(plan.boardIndicators, answers.sheets), [plan, answers.sheets]);
  const sheet = answers.sheets.find((entry) => entry !== undefined);
  const title = `${lines[0]?.row.unit ?? ""} ${periodText(period)}`;
  if (answers.error)
    return (
      <Panel title={title}>
        <FailureCard error={answers.error} />
      </Panel>
    );
  if (answers.pending || draft.isPending) return <Loading />;
  if (!sheet || lines.length === 0)
    return (
      <Panel title={title}>
        <EmptyState title={entryTexts.noRowsTitle} text={entryTexts.noRowsText} />
      </Panel>
    );
  return (
    <Filling
      key={form}
      form={form}
      title={title}
      sheet={sheet}
      lines={lines}
      draft={readDraft(draft.data?.content)}
      draftAt={draft.data?.savedAt ?? null}
    />
  );
}

const isNotFound = (error: unknown) => error instanceof ApiProblem && error.status === 404;

function linesOf(indicators: readonly IndicatorRef[], sheets: readonly (EntrySheet | undefined)[]): Line[] {
  return indicators.flatMap((indicator, index) => {
    const row = sheets[index]?.rows[0];
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
