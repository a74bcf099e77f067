import { useState } from "react";
import type { GapList } from "@/shared/api/contract";
import { type Draft, isWhole } from "@/shared/cultivation/draft";
import { type AssignItem, useAssign } from "./useAssign";

/** Rows that are chosen, officer and date of each, and the act on one or all of them. */
export function useSelection(list: GapList) {
  const [drafts, setDrafts] = useState<Record<string, Draft>>({});
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [asking, setAsking] = useState(false);
  const assign = useAssign(list, () => {
    setSelected([]);
    setAsking(false);
  });
  const free = list.candidates
    .filter((row) => row.task?.state !== "given" && !row.refusal)
    .map((row) => row.creditCode);
  const all = free.length > 0 && free.every((code) => selected.includes(code));
  const items = (usual: Draft = {}): AssignItem[] =>
    selected.map((creditCode) => ({
      creditCode,
      officer: drafts[creditCode]?.officer ?? usual.officer ?? "",
      due: drafts[creditCode]?.due ?? usual.due ?? "",
    }));
  return {
    drafts,
    selected,
    asking,
    all,
    saving: assign.isPending,
    setDraft: (code: string, draft: Draft) => setDrafts({ ...drafts, [code]: draft }),
    toggle: (code: string) =>
      setSelected(selected.includes(code) ? selected.filter((one) => one !== code) : [...selected, code]),
    toggleAll: () => setSelected(all ? [] : free),
    /** Asks for officer and date where a chosen row has none. */
    submit: () => (selected.every((code) => isWhole(drafts[code])) ? assign.mutate(items()) : setAsking(true)),
    submitWith: (usual: Draft) => assign.mutate(items(usual)),
    submitOne: (item: AssignItem) => assign.mutate([item]),
    stopAsking: () => setAsking(false),
  };
}

export type Selection = ReturnType<typeof useSelection>;
