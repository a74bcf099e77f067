import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { stateTexts, valueTexts } from "@/locales";
import type { HistoryStep, IndicatorRef, Observation } from "@/shared/api/contract";
import { formatMeasure } from "@/shared/format/number";
import { personName } from "@/shared/format/source";
import { HistoryDrawer } from "@/shared/ui/HistoryDrawer";
import type { HistoryEntry } from "@/shared/ui/HistoryList";
import { historyQuery } from "../queries";
import { subjectOf } from "./subject";

interface Props {
  value: Observation;
  indicator: IndicatorRef;
  measure: string | null;
  onClose: () => void;
  onUndo: () => void;
}

/** 谁、何时、由 X 改为 Y、为何; the latest change can be taken back from here. */
export function ValueHistory({ value, indicator, measure, onClose, onUndo }: Props) {
  const { data, error, refetch } = useQuery(historyQuery(value.id));
  const entries = data && [...data].reverse().map((step, index) => entryOf(step, index, indicator, measure));
  return (
    <HistoryDrawer
      open
      subject={subjectOf(value, indicator)}
      entries={entries}
      error={error}
      onRetry={refetch}
      onClose={onClose}
      footer={
        value.canEdit && data && data.length > 1 ? <Button onClick={onUndo}>{valueTexts.undoOk}</Button> : undefined
      }
    />
  );
}

function entryOf(step: HistoryStep, index: number, indicator: IndicatorRef, measure: string | null): HistoryEntry {
  const text = (figure: number | null) => (figure === null ? null : formatMeasure(figure, indicator, measure));
  return {
    key: `${step.at} ${index}`,
    act: valueTexts.historyActs[step.act],
    at: step.at,
    by: personName(step.byName),
    from: text(step.from),
    to: text(step.to),
    // What the first step says is where the value comes from, not why it was changed.
    reason: step.act === "entered" ? null : step.reason || null,
    note: noteOf(step),
  };
}

function noteOf({ act, reason, fromState, toState, requestedBy }: HistoryStep) {
  if (act === "entered") return valueTexts.enteredFrom(reason, toState ? stateTexts[toState] : "");
  if (requestedBy) return valueTexts.requestedBy(requestedBy);
  return fromState && toState && fromState !== toState
    ? valueTexts.stateNote(stateTexts[fromState], stateTexts[toState])
    : undefined;
}
