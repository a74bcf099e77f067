import { useMemo } from "react";
import { planTexts } from "@/locales";
import type { Finding, Matrix, PlanDetail } from "@/shared/api/contract";
import { DemoTag } from "@/shared/ui/DemoTag";
import { EmptyState } from "@/shared/ui/EmptyState";
import shared from "../plans.module.css";
import { layoutColumns, progressBasis } from "./columns";
import type { Density } from "./density";
import { MatrixGrid } from "./MatrixGrid";
import styles from "./MatrixTab.module.css";
import { type Measure, tableMeasure } from "./measure";
import { filterRows, sortRows } from "./rows";
import type { MatrixAddress } from "./useMatrixAddress";

interface Props {
  plan: PlanDetail;
  matrix: Matrix;
  address: MatrixAddress;
  density: Density;
  findings: Finding[] | null;
}

const texts = planTexts.matrix;

/** One table: the heading that only print shows, the grid, and what the search left out. */
export function Annex({ plan, matrix, address, density, findings }: Props) {
  const { mode, query, sort } = address;
  const layout = useMemo(() => layoutColumns(matrix, mode), [matrix, mode]);
  const measure = useMemo(() => tableMeasure(matrix, address.measure), [matrix, address.measure]);
  const rows = useMemo(
    () => sortRows(filterRows(matrix.rows, query), sort, layout, progressBasis(matrix)),
    [matrix, query, sort, layout],
  );
  if (rows.length === 0) return <NoRows onClear={() => address.search("")} />;
  return (
    <>
      <PrintHeading plan={plan} matrix={matrix} measure={measure} />
      {matrix.rowsVisible === "own" && <p className={styles.own}>{texts.own}</p>}
      <MatrixGrid
        key={matrix.table.tableId}
        matrix={matrix}
        layout={layout}
        rows={rows}
        measure={measure}
        density={density}
        sort={sort}
        onSort={address.sortBy}
        findings={findings}
        at={address.at}
      />
      {query && (
        <p className={styles.shown} role="status">
          {texts.shown(rows.length, matrix.rows.length)}
        </p>
      )}
    </>
  );
}

function PrintHeading({ plan, matrix, measure }: { plan: PlanDetail; matrix: Matrix; measure: Measure | null }) {
  const asOf = matrix.years.find(({ state }) => state === "current")?.actualOn ?? matrix.on;
  return (
    <header className={styles.printed}>
      <h2>{texts.caption(plan.title, matrix.table.clause, matrix.table.title)}</h2>
      <p>
        {matrix.demo && <DemoTag />} {texts.asOf(asOf)}
        <span>{measure && texts.unit(measure.name)}</span>
      </p>
    </header>
  );
}

function NoRows({ onClear }: { onClear: () => void }) {
  return (
    <div className={styles.card}>
      <EmptyState
        title={texts.noRowsTitle}
        text={texts.noRowsAdvice}
        action={
          <button type="button" className={shared.action} onClick={onClear}>
            {planTexts.list.clear}
          </button>
        }
      />
    </div>
  );
}
