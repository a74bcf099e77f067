import { useRef } from "react";
import { breakdownTexts } from "@/locales";
import { oneOf, useAddress } from "@/shared/address/useAddress";
import type { Measure } from "../../matrix/measure";
import type { Breakdown } from "../model";
import styles from "./BreakdownGrid.module.css";
import { BreakdownRows } from "./BreakdownRows";
import { GridFoot } from "./GridFoot";
import { useCellKeys } from "./useCellKeys";
import type { Cells } from "./useCells";

const texts = breakdownTexts.detail;

export const shows = ["growth", "share", "target"] as const;
export type Show = (typeof shows)[number];

interface Props {
  breakdown: Breakdown;
  measure: Measure;
  cells: Cells;
}

/** Units × years with the bases they start from; the sums and what is left stay in view below. */
export function BreakdownGrid(props: Props) {
  const { breakdown, measure, cells } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [read] = useAddress();
  const show = oneOf(shows, read("show"));
  const keys = useCellKeys(scroller, props);
  return (
    <div ref={scroller} className={styles.scroller}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is walked by arrow keys is a grid
        role="grid"
        className={styles.grid}
        aria-label={texts.gridLabel(breakdown.title)}
      >
        <Heads breakdown={breakdown} show={show} />
        <BreakdownRows breakdown={breakdown} measure={measure} show={show} cells={cells} keys={keys} />
        {breakdown.totals && <GridFoot breakdown={breakdown} measure={measure} show={show} />}
      </table>
    </div>
  );
}

function Heads({ breakdown, show }: { breakdown: Breakdown; show: Show }) {
  const hasFactors = breakdown.method === "growth-factor";
  return (
    <thead>
      <tr>
        <th scope="col" className={styles.lead}>
          {texts.columns.unit}
        </th>
        <th scope="col">{texts.baseOf(breakdown.baseYear)}</th>
        {hasFactors && <th scope="col">{texts.columns.factor}</th>}
        {breakdown.years.map((year) => (
          <YearHeads key={year} year={year} show={show} />
        ))}
        <th scope="col" data-opens>
          {texts.columns.total}
        </th>
      </tr>
    </thead>
  );
}

function YearHeads({ year, show }: { year: number; show: Show }) {
  return (
    <>
      <th scope="col" data-opens className={styles.year}>
        {`${year}`}
      </th>
      {show !== "target" && (
        <th scope="col" className={styles.beside}>
          {texts.columns[show]}
        </th>
      )}
    </>
  );
}
