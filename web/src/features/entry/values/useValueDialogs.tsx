import { type ReactNode, useState } from "react";
import type { IndicatorRef, Observation } from "@/shared/api/contract";
import { CorrectDialog } from "./CorrectDialog";
import { ValueHistory } from "./ValueHistory";
import { SetAsideDialog, UndoDialog, UseDialog } from "./ValueReasonDialogs";

export type ValueAct = "correct" | "ask" | "use" | "set-aside" | "undo" | "history";
export type OpenValueDialog = (act: ValueAct, value: Observation) => void;

/** The dialog that is open, of whichever value. */
export function useValueDialogs(
  indicator: IndicatorRef,
  measure: string | null,
): { open: OpenValueDialog; shown: ReactNode } {
  const [current, setCurrent] = useState<{ act: ValueAct; value: Observation } | null>(null);
  const open: OpenValueDialog = (act, value) => setCurrent({ act, value });
  const common = { indicator, measure, onClose: () => setCurrent(null) };
  const { act, value } = current ?? {};
  return {
    open,
    shown: value && (
      <>
        {(act === "correct" || act === "ask") && (
          <CorrectDialog {...common} value={value} asks={act === "ask"} onAsk={() => open("ask", value)} />
        )}
        {act === "use" && <UseDialog {...common} value={value} />}
        {act === "set-aside" && <SetAsideDialog {...common} value={value} />}
        {act === "undo" && <UndoDialog {...common} value={value} />}
        {act === "history" && <ValueHistory {...common} value={value} onUndo={() => open("undo", value)} />}
      </>
    ),
  };
}
