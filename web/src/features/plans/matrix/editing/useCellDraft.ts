import { useState } from "react";
import type { TargetState } from "@/shared/api/contract";
import { figureText } from "@/shared/format/figure";
import { hasReason } from "@/shared/ui/pickReason";
import { cellTitle } from "../facts";
import type { CellEditorProps } from "./CellEditor";
import { shownValue } from "./difference";
import type { SavedCell } from "./savedCell";
import { readTyped } from "./typedValue";
import { useKept } from "./useKept";
import { useSaveTarget } from "./useSaveTarget";

export type CellDraft = ReturnType<typeof useCellDraft>;

/** The name under which a cell's unsaved text is kept. */
const keptAs = ({ target: { planId, indicator, unitId, year } }: CellEditorProps) =>
  ["tidu.target", planId, indicator.code, unitId, year].join("/");

const savedCell = ({ target, measure, grid, column }: CellEditorProps, state: TargetState): SavedCell => ({
  cell: cellTitle(grid, column),
  from: shownValue(target.value, measure),
  to: shownValue(state.value, measure),
  planId: target.planId,
  state,
});

/** What is typed for a cell, whether it may be saved, and what became of saving it. */
export function useCellDraft(props: CellEditorProps) {
  const { target, measure, typed, onClose, onSaved } = props;
  const present = figureText(target.value, measure);
  const kept = useKept(keptAs(props), { text: typed ?? present, reason: "" });
  const [tried, setTried] = useState(false);
  const { text, reason } = kept.value;
  // The text as it was found means the stored value, whatever digits the unit shows of it.
  const read = text === present ? { value: target.value, problem: null } : readTyped(text, target.indicator, measure);
  const saving = useSaveTarget(target, (state) => {
    kept.forget();
    onSaved(savedCell(props, state));
  });
  const close = () => {
    kept.forget();
    onClose();
  };
  const changed = read.problem === null && read.value !== target.value;
  return {
    text,
    reason,
    value: read.value,
    problem: read.problem,
    changed,
    touched: text !== present || hasReason(reason),
    restored: kept.restored,
    reasonMissing: tried && !hasReason(reason),
    saving: saving.saving,
    failure: saving.failure,
    theirs: saving.theirs,
    change: kept.change,
    submit: () => {
      setTried(true);
      if (changed && hasReason(reason)) saving.save({ value: read.value, reason: reason.trim() });
    },
    cancel: close,
    dismiss: saving.dismiss,
    keepTheirs: () => saving.readAnew().then(close),
    overwrite: (again: string) => saving.overwrite(read.value, again),
  };
}
