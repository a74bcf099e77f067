import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { EntryRow, IndicatorRef } from "@/shared/api/contract";
import { type DisplayUnit, displayUnit } from "@/shared/format/number";
import { periodText } from "@/shared/format/period";
import { draftQuery, entryQuery } from "../queries";
import { readDraft } from "./draft";
import { Filling } from "./Filling";
import { type Line, settled } from "./lines";
import { SheetGate } from "./SheetGate";
import type { FillParams } from "./useFillParams";

type Props = { params: FillParams & { indicator: IndicatorRef } };

/** One indicator, a row per unit. */
export function IndicatorSheet({ params: { plan, indicator, period, measure } }: Props) {
  const form = `entry:${indicator.code}:${period}`;
  const sheet = useQuery(entryQuery(plan.planId, indicator.code, period, null));
  const draft = useQuery(draftQuery(form));
  const unit = displayUnit(indicator, measure);
  const lines = useMemo(() => linesOf(sheet.data?.rows ?? [], indicator, unit), [sheet.data, indicator, unit]);
  const title = `${indicator.shortName} ${periodText(period)}`;
  return (
    <SheetGate
      title={title}
      error={sheet.error}
      onRetry={sheet.refetch}
      pending={!sheet.data || draft.isPending}
      empty={lines.length === 0}
    >
      {() =>
        sheet.data && (
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
        )
      }
    </SheetGate>
  );
}

const linesOf = (rows: readonly EntryRow[], indicator: IndicatorRef, unit: DisplayUnit): Line[] =>
  rows.map((row) => ({ key: row.unitId, name: row.unit, hint: undefined, indicator, unit, ...settled(row) }));
