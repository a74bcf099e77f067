import { useQuery } from "@tanstack/react-query";
import { Fragment } from "react";
import { boardTexts } from "@/locales";
import type { BoardParams } from "../boardParams";
import { boardQuery } from "../boardQueries";
import type { ChangeBoard } from "../useBoardParams";
import styles from "./FilterBar.module.css";

/** The way down the tree; shown once a unit below the plan's own is in view. */
export function Path({ params, change }: { params: BoardParams; change: ChangeBoard }) {
  const { data: board } = useQuery(boardQuery(params));
  if (!params.unit || !board || board.path.length < 2) return null;
  const above = board.path.slice(0, -1);
  return (
    <nav className={styles.path} aria-label={boardTexts.path}>
      {above.map((unit, depth) => (
        <Fragment key={unit.unitId}>
          <button
            type="button"
            className={styles.link}
            onClick={() => change({ unit: depth === 0 ? null : unit.unitId })}
          >
            {unit.name}
          </button>
          <span aria-hidden="true">{boardTexts.slash}</span>
        </Fragment>
      ))}
      <span className={styles.here} aria-current="location">
        {board.path[board.path.length - 1]?.name}
      </span>
    </nav>
  );
}
