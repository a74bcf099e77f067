import { valueTexts } from "@/locales";
import { call } from "@/shared/api/client";
import type { ObservationState } from "@/shared/api/contract";
import { newKey } from "@/shared/api/newKey";
import { useAct } from "@/shared/api/useAct";
import type { Correctable } from "./correctable";

export interface Correction {
  /** Base units. */
  value: number;
  state: ObservationState;
  reason: string;
  version: number;
}

/** Corrects the value, or asks for it where the period is locked. */
export function useCorrection(value: Correctable, asks: boolean, onDone: () => void) {
  const correct = (correction: Correction) =>
    call("PATCH", `/api/observations/${value.id}`, { body: correction, key: newKey() });
  const ask = ({ value: wanted, state, reason }: Correction) =>
    call("POST", "/api/corrections", {
      body: {
        indicator: value.indicator,
        unitId: value.unitId,
        period: value.period,
        observationId: value.id,
        value: wanted,
        state,
        reason,
      },
      key: newKey(),
    });
  return useAct(asks ? ask : correct, asks ? valueTexts.asked : valueTexts.corrected, onDone);
}
