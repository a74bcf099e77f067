import { type ReactNode, useState } from "react";
import type { IndicatorRef, Observation } from "@/shared/api/contract";
import { CorrectDialog } from "./CorrectDialog";
import type { Correctable } from "./correctable";
import { ValueHistory } from "./ValueHistory";
import { SetAsideDialog, UndoDialog, UseDialog } from "./ValueReasonDialogs";

export type ValueAct = "correct" | "ask" | "use" | "set-aside" | "undo" | "history";
export interface OpenValueDialog {
  (act: "ask", value: Correctable): void;
  (act: ValueAct, value: Observation): void;
}

type Shown = { act: "ask"; value: Correctable } | { act: Exclude<ValueAct, "ask">; value: Observation };

/** The dialog that is open, of whichever value. */
export function useValueDialogs(
  indicator: IndicatorRef,
  measure: string | null,
): { open: OpenValueDialog; shown: ReactNode } {
  const [current, setCurrent] = useState<Shown | null>(null);
  const open: OpenValueDialog = (act: ValueAct, value: Correctable | Observation) =>
    setCurrent({ act, value } as Shown);
  const common = { indicator, measure, onClose: () => setCurrent(null) };
  return { open, shown: current && <Dialog current={current} open={open} common={common} /> };
}

interface DialogProps {
  current: Shown;
  open: OpenValueDialog;
  common: { indicator: IndicatorRef; measure: string | null; onClose: () => void };
}

function Dialog({ current, open, common }: DialogProps): ReactNode {
  if (current.act === "ask")
    return <CorrectDialog {...common} value={current.value} asks onAsk={() => open("ask", current.value)} />;
  const { act, value } = current;
  switch (act) {
    case "correct":
      return <CorrectDialog {...common} value={value} asks={false} onAsk={() => open("ask", value)} />;
    case "use":
      return <UseDialog {...common} value={value} />;
    case "set-aside":
      return <SetAsideDialog {...common} value={value} />;
    case "undo":
      return <UndoDialog {...common} value={value} />;
    case "history":
      return <ValueHistory {...common} value={value} onUndo={() => open("undo", value)} />;
  }
}
