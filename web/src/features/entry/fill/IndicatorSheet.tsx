import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { entryTexts } from "@/locales";
import type { IndicatorRef } from "@/shared/api/contract";
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

type Props = { params: FillParams & { indicator: IndicatorRef } };

/** One indicator, a row per unit. */
export function IndicatorSheet({ params: { plan, indicator, period, measure } }: Props) {
  const form = `entry:${indicator.code}:${period}`;
  const sheet = useQuery(entryQuery(plan.planId, indicator.code, period, null));
  const draft = useQuery(draftQuery(form));
  const unit = displayUnit(indicator, measure);
  const lines = useMemo<Line[]>(
    () =>
      (sheet.data?.rows ?? []).map((row) => ({
        key: row.unitId,
        name: row.unit,
        hint: undefined,
        indicator,
        unit,
        ...settled(row),
      })),
    [sheet.data, indicator, unit],
  );
  const title = `${indicator.shortName} ${periodText(period)}`;
  if (sheet.isError)
    return (
      <Panel title={title}>
        <FailureCard error={sheet.error} onRetry={() => sheet.refetch()} />
      </Panel>
    );
  if (!sheet.data || draft.isPending) return <Loading />;
  if (lines.length === 0)
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
      note={indicator.definition}
      sheet={sheet.data}
      lines={lines}
      draft={readDraft(draft.data?.content)}
      draftAt={draft.data?.savedAt ?? null}
      additive={indicator}
    />
  );
}
