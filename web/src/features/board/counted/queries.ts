import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { get } from "@/shared/api/client";
import type { Board, CountedPage } from "@/shared/api/contract";
import type { NameSet } from "../boardParams";
import { isWhole } from "./countedOf";

export const namesPerPage = 20;

/** The names behind a unit's count on the board's day; additions and losses since the year began. */
export const namesQuery = (board: Board, unitId: string, set: NameSet, page: number) =>
  queryOptions({
    queryKey: ["counted-names", board.plan, board.indicator, board.on, unitId, set, page],
    queryFn: ({ signal }) =>
      get<CountedPage>(
        "/api/counts/enterprises",
        {
          plan: board.plan,
          indicator: board.indicator,
          on: board.on,
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
