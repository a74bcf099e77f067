import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { planTexts } from "@/locales";
import type { AgainstAboveRow, PlanDetail } from "@/shared/api/contract";
import { formatMeasure, missing } from "@/shared/format/number";
import { EmptyState } from "@/shared/ui/EmptyState";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Panel } from "@/shared/ui/Panel";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import { tabAddress } from "../addresses";
import { shownValue, signedAmount } from "../matrix/editing/difference";
import { indicatorMeasure } from "../matrix/measure";
import shared from "../plans.module.css";
import { againstAboveQuery } from "../queries";
import { TableHead } from "../TableHead";
import styles from "./OverviewTab.module.css";

const texts = planTexts.overview.againstAbove;
const columns = [
  { text: texts.columns.indicator },
  { text: texts.columns.year, figures: true },
  { text: texts.columns.above },
  { text: texts.columns.own },
  { text: texts.columns.difference, figures: true },
  { text: texts.columns.state },
];

/** 对上级任务: what the plan above asks of this one, and whether its own targets reach that. */
export function AboveCard({ plan }: { plan: PlanDetail }) {
  const { data, error, refetch } = useQuery(againstAboveQuery(plan.planId));
  if (data && !data.above) return null;
  const above = data?.above;
  return (
    <Panel
      title={texts.title}
      note={above && texts.note(above.shortTitle)}
      extra={above?.open && <Link to={tabAddress(above.planId, "overview")}>{texts.open}</Link>}
    >
      {error ? (
        <FailureCard error={error} onRetry={refetch} />
      ) : !data ? (
        <SkeletonRows rows={4} />
      ) : data.rows.length === 0 ? (
        <EmptyState title={texts.none} />
      ) : (
        <div className={shared.scroll}>
          <table className={shared.table}>
            <TableHead columns={columns} />
            <tbody>
              {data.rows.map((row) => (
                <Row key={`${row.indicator.code}/${row.unit.unitId}/${row.year}`} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}

function Row({ row }: { row: AgainstAboveRow }) {
  const measure = indicatorMeasure(row.indicator);
  return (
    <tr>
      <th scope="row">
        <span className={shared.strong}>{row.indicator.name}</span>
      </th>
      <td className={shared.number}>{row.year}</td>
      <td>
        {row.abovePrinted || shownValue(row.above, measure)}
        {row.state === "area" && <div className={shared.label}>{texts.area(row.unit.name)}</div>}
      </td>
      <td>
        {row.own === null ? (
          <span className={shared.muted}>{missing}</span>
        ) : (
          row.ownPrinted || formatMeasure(row.own, row.indicator)
        )}
      </td>
      <td className={shared.number}>
        {row.difference === null ? (
          <span className={shared.muted}>{missing}</span>
        ) : (
          signedAmount(row.difference, measure)
        )}
      </td>
      <td>
        <span className={styles.against} data-state={row.state}>
          {texts.states[row.state]}
        </span>
      </td>
    </tr>
  );
}
