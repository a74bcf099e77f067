import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ApiProblem } from "@/shared/api/problem";
import { isApart } from "../faster";
import { type Breakdown, can } from "../model";
import { breakdownKey, type CellChange, saveFigures } from "../requests";
import type { Pasted } from "./pasteBlock";

export type Cells = ReturnType<typeof useCells>;

/** Cells that nobody types into: a preview. */
export const unchanged: Cells = {
  canEdit: false,
  canEditBases: false,
  waiting: [],
  last: null,
  unread: [],
  saving: false,
  failure: null,
  clash: null,
  change: () => undefined,
  undo: () => undefined,
  retry: () => undefined,
  overwrite: () => undefined,
  giveUp: () => undefined,
  dismiss: () => undefined,
  waitingAt: () => null,
};

const most = 50;
const same = (a: CellChange, b: CellChange) => a.unitId === b.unitId && a.year === b.year;
const without = (list: CellChange[], gone: CellChange[]) =>
  list.filter((entry) => !gone.some((other) => same(entry, other)));

/** A figure as it is stored. */
export function storedAt({ units }: Breakdown, unitId: string, year: number | null): CellChange {
  const row = units.find((unit) => unit.unitId === unitId);
  const cell = row?.cells.find((entry) => entry.year === year);
  return year === null
    ? { unitId, year, value: row?.base ?? null, byHand: true }
    : { unitId, year, value: cell?.value ?? null, byHand: cell?.byHand ?? false };
}

/** What stood where something was changed, lot by lot: the way back. */
function useBefore() {
  const [lots, setLots] = useState<CellChange[][]>([]);
  return {
    last: lots[lots.length - 1] ?? null,
    keep: (lot: CellChange[]) => setLots((list) => [...list, lot].slice(-most)),
    drop: () => setLots((list) => list.slice(0, -1)),
  };
}

/** Figures as they are typed: each is shown at once, sent one after the other, stays marked until the server has it, and can be taken back. */
export function useCells(breakdown: Breakdown) {
  const [unread, setUnread] = useState<string[]>([]);
  const before = useBefore();
  const { send, giveUp, ...sending } = useSending(breakdown);
  const canEdit = can(breakdown, "edit-cells");
  return {
    ...sending,
    canEdit,
    canEditBases: canEdit && can(breakdown, "edit-settings"),
    unread,
    /** What stood there before the last change; null where nothing was changed. */
    last: before.last,
    change: ({ changes, unread }: Pasted) => {
      setUnread(unread);
      if (changes.length === 0) return;
      before.keep(changes.map(({ unitId, year }) => storedAt(breakdown, unitId, year)));
      send(changes);
    },
    undo: () => {
      before.drop();
      if (before.last) send(before.last);
    },
    /** Gives up what is not saved: the server's cells stay. */
    giveUp: () => {
      before.drop();
      giveUp();
    },
  };
}

function useSending(breakdown: Breakdown) {
  const [waiting, setWaiting] = useState<CellChange[]>([]);
  const [clash, setClash] = useState<{ cells: CellChange[]; error: ApiProblem } | null>(null);
  const saved = (cells: CellChange[]) => {
    setWaiting((list) => without(list, cells));
    setClash(null);
  };
  const clashed = (cells: CellChange[], error: ApiProblem) => setClash({ cells, error });
  const { mutate, isPending, error, reset } = useSaveCells(breakdown, saved, clashed);
  const send = (cells: CellChange[]) => {
    setWaiting((list) => [...without(list, cells), ...cells]);
    mutate(cells);
  };
  return {
    waiting,
    saving: isPending,
    failure: isPending || clash ? null : error,
    clash,
    send,
    retry: () => send(waiting),
    overwrite: () => {
      if (clash) mutate(clash.cells);
    },
    giveUp: () => {
      setWaiting([]);
      setClash(null);
      reset();
    },
    /** Goes back to the grid; what was typed stays there as not saved. */
    dismiss: () => setClash(null),
    /** What a cell shows: what was typed, else what is saved. */
    waitingAt: (unitId: string, year: number | null) =>
      waiting.find((cell) => cell.unitId === unitId && cell.year === year) ?? null,
  };
}

/** Sends figures one lot after the other, each with the version the one before left. Where others changed other figures meanwhile, both stand. */
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
      return saveFigures(breakdown.id, latest.version, cells).catch((failure: unknown) => {
        if (!isApart(failure, cells)) throw failure;
        return saveFigures(breakdown.id, Number(failure.params.current), cells);
      });
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
