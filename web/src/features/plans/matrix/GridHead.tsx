import { planTexts } from "@/locales";
import type { Matrix } from "@/shared/api/contract";
import { monthDay, yearOf } from "@/shared/format/date";
import { type MatrixColumn, progressBasis, type YearGroup } from "./columns";
import { columnName } from "./facts";
import type { GridView } from "./gridView";
import styles from "./MatrixGrid.module.css";
import type { Sort } from "./rows";

interface Props {
  view: GridView;
  sort: Sort | null;
  onSort: (column: string) => void;
}

const texts = planTexts.matrix;

/** Two header rows: years with their state, and what stands under each. */
export function GridHead({ view, sort, onSort }: Props) {
  const { matrix, layout } = view;
  return (
    <thead>
      <tr className={styles.years}>
        <LeadHeads view={view} />
        {layout.baseline && (
          <th rowSpan={2} scope="col" className={styles.baselineHead}>
            {texts.columns.year(matrix.baselineYear ?? 0)}
            <br />
            {texts.columns.base}
          </th>
        )}
        {layout.groups.map((group) => (
          <YearHead key={group.year} group={group} />
        ))}
      </tr>
      <tr className={styles.kinds}>
        {layout.groups.flatMap((group) =>
          group.columns.map((column) => (
            <KindHead key={column.id} column={column} matrix={matrix} sort={sort} onSort={onSort} />
          )),
        )}
      </tr>
    </thead>
  );
}

/** The columns that stay at the left, and 属性 of indicators. */
function LeadHeads({ view: { matrix, leads } }: { view: GridView }) {
  const isUnits = matrix.table.rowsAre === "units";
  const [number = 0, name = 0] = leads;
  return (
    <>
      <th rowSpan={2} scope="col" className={styles.leadHead} data-center style={{ left: 0 }}>
        {texts.columns.number}
      </th>
      <th rowSpan={2} scope="col" className={styles.leadHead} style={{ left: number }}>
        {matrix.unitHeading || texts.columns.indicator}
      </th>
      <th rowSpan={2} scope="col" className={styles.leadHead} data-last style={{ left: number + name }}>
        {isUnits ? texts.columns.responsible : texts.columns.measure}
      </th>
      {!isUnits && (
        <th rowSpan={2} scope="col" className={styles.natureHead}>
          {texts.columns.nature}
        </th>
      )}
    </>
  );
}

function YearHead({ group }: { group: YearGroup }) {
  const note = yearNote(group);
  return (
    <th
      scope="colgroup"
      colSpan={group.columns.length}
      className={styles.yearHead}
      data-state={group.state}
      title={note ?? undefined}
    >
      <b>{texts.columns.year(group.year)}</b>
      {note && group.columns.length > 1 && <span className={styles.yearNote}>{note}</span>}
    </th>
  );
}

function yearNote(group: YearGroup): string | null {
  if (group.state === "future") return texts.notDue;
  return group.state === "current" && group.actualOn
    ? texts.asOf(yearOf(group.actualOn) === group.year ? monthDay(group.actualOn) : group.actualOn)
    : null;
}

interface KindHeadProps {
  column: MatrixColumn;
  matrix: Matrix;
  sort: Sort | null;
  onSort: (column: string) => void;
}

/** What a column shows; those of the running year sort. */
function KindHead({ column, matrix, sort, onSort }: KindHeadProps) {
  const name = columnName(column, matrix);
  const sorted = sort?.column === column.id ? sort : null;
  return (
    <th
      scope="col"
      className={styles.kindHead}
      data-state={column.state}
      data-opens={column.opens || undefined}
      data-kind={column.kind}
      title={columnHint(column, matrix)}
      aria-sort={sorted ? (sorted.descending ? "descending" : "ascending") : undefined}
    >
      {column.state === "current" && matrix.rows.length > 1 ? (
        <button type="button" className={styles.sort} onClick={() => onSort(column.id)} aria-label={texts.sort(name)}>
          {name}
          {sorted && (
            <span className={styles.sortMark} data-descending={sorted.descending || undefined} aria-hidden="true" />
          )}
        </button>
      ) : (
        name
      )}
    </th>
  );
}

const hints: Partial<Record<MatrixColumn["kind"], string>> = {
  completion: texts.completionHint,
  gap: texts.gapHint,
  remaining: texts.remainingHint,
  target: texts.targetHint,
};

function columnHint(column: MatrixColumn, matrix: Matrix): string | undefined {
  if (column.kind !== "progress") return hints[column.kind];
  return progressBasis(matrix) === "level" ? texts.progressLevelHint : texts.progressFromBaseHint;
}
