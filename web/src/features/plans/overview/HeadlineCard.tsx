import { useState } from "react";
import { evaluationTexts, planTexts, sourceTexts } from "@/locales";
import type { PlanDetail, TargetRow } from "@/shared/api/contract";
import { yearOf } from "@/shared/format/date";
import { formatMeasure, formatPercent, missing } from "@/shared/format/number";
import { useSession } from "@/shared/session/session";
import { BandTag } from "@/shared/ui/BandTag";
import { EmptyState } from "@/shared/ui/EmptyState";
import { Panel } from "@/shared/ui/Panel";
import shared from "../plans.module.css";
import { printedTarget } from "../printedTarget";
import { type HeadColumn, TableHead } from "../TableHead";
import { activeRow, completionOf, groupHeadline, type HeadlineGroup } from "./groupHeadline";
import styles from "./OverviewTab.module.css";

const texts = planTexts.overview;
const shownAtFirst = 12;
const columns: HeadColumn[] = [
  { text: texts.columns.indicator },
  { text: texts.columns.baseline, figures: true },
  { text: texts.columns.current },
  { text: texts.columns.final },
  { text: texts.columns.actual, figures: true },
  { text: texts.columns.source },
  { text: texts.columns.completion, figures: true },
  { text: texts.columns.band },
];

/** The whole unit's own targets: as printed, with the latest actual, its date and source. */
export function HeadlineCard({ plan }: { plan: PlanDetail }) {
  const session = useSession();
  const [all, setAll] = useState(false);
  const year = yearOf(plan.latestData ?? session.today);
  const groups = groupHeadline(plan.headline, year, (row) =>
    plan.tables.some(({ clause, rowsAre }) => rowsAre === "units" && clause === row.clause),
  );
  const shown = all ? groups : groups.slice(0, shownAtFirst);
  return (
    <Panel title={texts.headline} note={texts.headlineNote}>
      {groups.length === 0 ? (
        <EmptyState title={texts.noHeadline} />
      ) : (
        <div className={shared.scroll}>
          <table className={shared.table}>
            <TableHead columns={columns} />
            <tbody>
              {shown.map((group) => (
                <HeadlineRow key={group.key} group={group} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {groups.length > shownAtFirst && (
        <button type="button" className={shared.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? texts.showLess : texts.showAll(groups.length)}
        </button>
      )}
    </Panel>
  );
}

function HeadlineRow({ group }: { group: HeadlineGroup }) {
  const { first, current, final } = group;
  const active = activeRow(group);
  return (
    <tr>
      <IndicatorHead row={final} />
      <td className={shared.number}>
        {first.baseline === null ? <Missing /> : formatMeasure(first.baseline, first.indicator)}
        {first.baselineOn && <div className={shared.label}>{first.baselineOn}</div>}
      </td>
      <td>{current ? <Printed row={current} /> : <Missing />}</td>
      <td>{final === current ? <SameAsCurrent row={final} /> : <Printed row={final} />}</td>
      <ActualCells row={active} />
      <td>
        <BandTag
          band={active.band}
          word={active.band === "none" && active.actual !== null ? evaluationTexts.none : undefined}
        />
        {active.ratio !== null && <span className={styles.ratio}>{formatPercent(active.ratio)}</span>}
      </td>
    </tr>
  );
}

const Missing = () => <span className={shared.muted}>{missing}</span>;

/** The indicator, and what restricts its target. */
function IndicatorHead({ row: { indicator, effort, nature, scope, printed } }: { row: TargetRow }) {
  return (
    <th scope="row" title={[indicator.definition, indicator.scope].filter(Boolean).join(" ")}>
      <span className={shared.strong}>{indicator.name}</span>
      <span className={styles.marks}>
        {effort && !printed.includes(texts.effort) && <span className={shared.tag}>{texts.effort}</span>}
        {nature && <span className={shared.tag}>{texts[nature]}</span>}
        {scope && <span className={shared.tag}>{texts.scope(scope)}</span>}
      </span>
    </th>
  );
}

/** The latest actual, where it comes from, and what share of the target it is. */
function ActualCells({ row }: { row: TargetRow }) {
  const completion = completionOf(row);
  return (
    <>
      <td className={shared.number}>
        {row.actual === null ? (
          <Missing />
        ) : (
          <b className={shared.strong}>{formatMeasure(row.actual, row.indicator)}</b>
        )}
      </td>
      <td>
        {row.actual !== null && (row.sourceText ?? (row.source && sourceTexts[row.source]))}
        {row.actual !== null && row.actualOn && <div className={shared.label}>{row.actualOn}</div>}
      </td>
      <td className={shared.number}>
        {completion === null ? <Missing /> : formatPercent(completion)}
        {completion !== null && <div className={shared.label}>{against(row)}</div>}
      </td>
    </>
  );
}

/** A yearly minimum has no final target; in the last year both are one. */
const SameAsCurrent = ({ row }: { row: TargetRow }) =>
  isYearly(row) ? <Missing /> : <span className={shared.muted}>{texts.same}</span>;

const isYearly = ({ kind }: TargetRow) => kind === "minimum-per-year";

/** Which year's target the completion is of. */
function against(row: TargetRow): string | null {
  if (isYearly(row)) return texts.againstEach;
  return row.year === null ? null : texts.against(row.year);
}

/** A target in the document's words, with the year it is for. */
function Printed({ row }: { row: TargetRow }) {
  return (
    <>
      {printedTarget(row)}
      <div className={shared.label}>
        {isYearly(row) ? texts.eachYear(row.clause) : texts.year(row.year, row.clause)}
      </div>
    </>
  );
}
