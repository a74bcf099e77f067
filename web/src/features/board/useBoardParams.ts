import { useCallback, useEffect, useMemo } from "react";
import { useSearchParams } from "react-router";
import type { PlanSummary } from "@/shared/api/contract";
import { useSession } from "@/shared/session/session";
import { type BoardParams, changeParams, completeParams, readParams, writeParams } from "./boardParams";

export type ChangeBoard = (change: Partial<BoardParams>) => void;

/** Choices that only arrange what is on screen: going back skips over them. */
const arrangement = new Set<keyof BoardParams>([
  "view",
  "order",
  "kind",
  "page",
  "cards",
  "chart",
  "measure",
  "alerts",
]);

/** The board's choices from the address, completed; the completed address replaces the short one. */
export function useBoardParams(plans: readonly PlanSummary[]): [BoardParams, ChangeBoard] {
  const session = useSession();
  const [search, setSearch] = useSearchParams();
  const params = useMemo(() => completeParams(readParams(search), plans, session), [search, plans, session]);
  useEffect(() => {
    const complete = writeParams(params);
    if (complete.toString() !== search.toString()) setSearch(complete, { replace: true });
  }, [params, search, setSearch]);
  const change = useCallback<ChangeBoard>(
    (wanted) => {
      const replace = Object.keys(wanted).every((key) => arrangement.has(key as keyof BoardParams));
      setSearch(writeParams(changeParams(params, wanted)), { replace, preventScrollReset: true });
    },
    [params, setSearch],
  );
  return [params, change];
}
