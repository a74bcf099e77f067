import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { get } from "@/shared/api/client";
import type { Board, CountedPage } from "@/shared/api/contract";
import type { NameSet } from "../boardParams";
import { countedOf, isWhole } from "./countedOf";

export const namesPerPage = 20;

/** The day names are of: the count's own for those that count, the board's for what the year brought. */
export const namesDay = (board: Board, unitId: string, set: NameSet): string =>
  set === "valid" ? (countedOf(board, unitId)?.on ?? board.on) : board.on;

/** The names behind a unit's count; additions and losses since the year began. */
export const namesQuery = (board: Board, unitId: string, set: NameSet, page: number) =>
  queryOptions({
    queryKey: ["counted-names", board.plan, board.indicator, namesDay(board, unitId, set), unitId, set, page],
    queryFn: ({ signal }) =>
      get<CountedPage>(
        "/api/counts/enterprises",
        {
          plan: board.plan,
          indicator: board.indicator,
          on: namesDay(board, unitId, set),
          since: `${Number(board.on.slice(0, 4)) - 1}-12-31`,
          unit: isWhole(board, unitId) ? null : unitId,
          set,
          page: String(page),
          size: String(namesPerPage),
        },
        signal,
      ),
    placeholderData: keepPreviousData,
  });
