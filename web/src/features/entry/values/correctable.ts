import type { Observation } from "@/shared/api/contract";

/** A value that can be corrected, or the empty cell that a value is asked for. */
export interface Correctable
  extends Pick<Observation, "unit" | "unitId" | "indicator" | "period" | "state" | "version"> {
  /** Null: the cell has no value yet. */
  id: number | null;
  value: number | null;
}

/** A cell without a value: what is asked for is a final one until somebody says otherwise. */
export const emptyCell = (indicator: string, unitId: string, unit: string, period: string): Correctable => ({
  id: null,
  value: null,
  indicator,
  unitId,
  unit,
  period,
  state: "final",
  version: 0,
});
