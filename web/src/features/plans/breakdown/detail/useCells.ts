import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ApiProblem } from "@/shared/api/problem";
import { type Breakdown, can } from "../model";
import { breakdownActs, breakdownKey, type CellChange } from "../requests";

export type Cells = ReturnType<typeof useCells>;

/** Cells that nobody types into: a preview. */
export const unchanged: Cells = {
  canEdit: false,
  waiting: [],
  saving: false,
  failure: null,
  clash: null,
  change: () => undefined,
  retry: () => undefined,
  overwrite: () => undefined,
  giveUp: () => undefined,
  dismiss: () => undefined,
  waitingAt: () => null,
};

const same = (a: CellChange, b: CellChange) => a.unitId === b.unitId && a.year === b.year;
const without = (list: CellChange[], gone: CellChange[]) =>
  list.filter((entry) => !gone.some((other) => same(entry, other)));

/** Cells as they are typed: each is shown at once, sent one after the other, and stays marked until the server has it. */
export function useCells(breakdown: Breakdown) {
  const [waiting, setWaiting] = useState<CellChange[]>([]);
  const [clash, setClash] = useState<{ cells: CellChange[]; error: ApiProblem } | null>(null);
  const { mutate, isPending, error, reset } = useSaveCells(
    breakdown,
    (cells) => {
      setWaiting((list) => without(list, cells));
      setClash(null);
    },
    (cells, failure) => setClash({ cells, error: failure }),
  );
  const send = (cells: CellChange[]) => {
    setWaiting((list) => [...without(list, cells), ...cells]);
    mutate(cells);
  };
  return {
    canEdit: can(breakdown, "edit-cells"),
    waiting,
    saving: isPending,
    failure: isPending || clash ? null : error,
    clash,
    change: (cell: CellChange) => send([cell]),
    retry: () => send(waiting),
    overwrite: () => {
      if (clash) mutate(clash.cells);
    },
    /** Gives up what is not saved: the server's cells stay. */
    giveUp: () => {
      setWaiting([]);
      setClash(null);
      reset();
    },
    /** Goes back to the grid; what was typed stays there as not saved. */
    dismiss: () => setClash(null),
    /** What a cell shows: what was typed, else what is saved. */
    waitingAt: (unitId: string, year: number) =>
      waiting.find((cell) => cell.unitId === unitId && cell.year === year) ?? null,
  };
}

/** Sends cells one lot after the other, each with the version the one before left. */
function useSaveCells(
  breakdown: Breakdown,
  onSaved: (cells: CellChange[]) => void,
  onClash: (cells: CellChange[], failure: ApiProblem) => void,
) {
  const client = useQueryClient();
  const key = breakdownKey(breakdown.id);
  return useMutation({
    scope: { id: `breakdown-${breakdown.id}` },
    mutationFn: async (cells: CellChange[]) => {
      // An answer that is still on its way is older than what this one brings.
      await client.cancelQueries({ queryKey: key });
      const latest = client.getQueryData<Breakdown>(key) ?? breakdown;
      return breakdownActs.cells(breakdown.id, latest.version, cells);
    },
    onSuccess: (saved, cells) => {
      client.setQueryData(key, saved);
      onSaved(cells);
    },
    onError: async (failure, cells) => {
      if (!(failure instanceof ApiProblem) || failure.status !== 409) return;
      await client.refetchQueries({ queryKey: key });
      onClash(cells, failure);
    },
  });
}
