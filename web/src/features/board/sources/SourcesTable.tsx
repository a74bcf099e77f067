import { useQuery } from "@tanstack/react-query";
import { boardTexts, commonTexts, stateTexts } from "@/locales";
import type { IndicatorRef, Observation } from "@/shared/api/contract";
import { observationsQuery } from "@/shared/api/queries";
import { chinaTime } from "@/shared/format/date";
import { displayUnit, formatValue, signed } from "@/shared/format/number";
import { periodEnd, periodText } from "@/shared/format/period";
import { personName, sourceName } from "@/shared/format/source";
import { DemoTag } from "@/shared/ui/DemoTag";
import { EmptyState } from "@/shared/ui/EmptyState";
import { FailureCard } from "@/shared/ui/FailureCard";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import table from "@/shared/ui/Table.module.css";
import styles from "./Sources.module.css";

interface Props {
  indicator: IndicatorRef;
  unitId: string;
  measure: string | null;
  /** The day asked for: later periods say that they do not count. */
  on?: string;
  /** Without place of publication and entry: for a panel. */
  compact?: boolean;
}

/** Every source of a number side by side, newest first; the used one marked, the others with their difference. */
export function SourcesTable({ indicator, unitId, measure, on, compact }: Props) {
  const query = useQuery(observationsQuery(indicator.code, unitId));
  if (query.isError) return <FailureCard error={query.error} onRetry={() => query.refetch()} />;
  if (!query.data) return <SkeletonRows rows={8} />;
  if (query.data.length === 0) {
    return <EmptyState title={boardTexts.sourcesEmptyTitle} text={boardTexts.sourcesEmptyText} />;
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={table.scroll} aria-label={commonTexts.tableOf(boardTexts.sources)} tabIndex={0}>
      <table className={table.table}>
        <Head indicator={indicator} measure={measure} compact={compact} />
        <tbody>
          {query.data.map((observation) => (
            <SourceRow
              key={observation.id}
              observation={observation}
              indicator={indicator}
              measure={measure}
              on={on}
              compact={compact}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Head({ indicator, measure, compact }: Omit<Props, "unitId">) {
  const names = boardTexts.sourceColumns;
  return (
    <thead>
      <tr>
        <th className={table.left}>{names.period}</th>
        <th>
          {names.value} {displayUnit(indicator, measure).name}
        </th>
        <th className={table.left}>{names.used}</th>
        <th>{names.difference}</th>
        <th className={table.left}>{names.state}</th>
        <th className={table.left}>{names.source}</th>
        {!compact && <th className={table.left}>{names.text}</th>}
        {!compact && <th className={table.left}>{names.entered}</th>}
      </tr>
    </thead>
  );
}

interface RowProps {
  observation: Observation;
  indicator: IndicatorRef;
  measure: string | null;
  on: string | undefined;
  compact: boolean | undefined;
}

function SourceRow({ observation, indicator, measure, on, compact }: RowProps) {
  const counts = on === undefined || periodEnd(observation.period) <= on;
  const used = observation.used && counts;
  const value = formatValue(observation.value, indicator, measure);
  return (
    <tr className={used ? undefined : styles.aside} data-used={used}>
      <td className={table.left}>{periodText(observation.period)}</td>
      <td className={used ? table.strong : undefined}>
        {observation.approximate ? boardTexts.approximate + value : value}
      </td>
      <td className={table.left}>
        <UseTag used={used} on={counts ? undefined : on} />
      </td>
      <td>
        {observation.used || observation.difference === null
          ? commonTexts.missing
          : signed(formatValue(observation.difference, indicator, measure))}
      </td>
      <td className={table.left}>{stateTexts[observation.state]}</td>
      <td className={table.left} title={observation.sourceText}>
        {observation.source === "demo" ? <DemoTag /> : sourceName(observation)}
      </td>
      {!compact && (
        <td className={`${table.left} ${styles.wide}`} title={observation.note ?? undefined}>
          {observation.sourceText}
          {observation.sourceDate && (
            <span className={styles.small}>{boardTexts.sourceDate(observation.sourceDate)}</span>
          )}
          {observation.note && <span className={styles.small}>{observation.note}</span>}
        </td>
      )}
      {!compact && (
        <td className={`${table.left} ${styles.wide}`}>
          {personName(observation.enteredByName)}
          <span className={styles.small}>{chinaTime(observation.enteredAt).slice(0, 10)}</span>
        </td>
      )}
    </tr>
  );
}

/** Whether the page counts this source; `on`: the cut-off that it lies behind. */
function UseTag({ used, on }: { used: boolean; on: string | undefined }) {
  if (used) return <span className={styles.used}>{boardTexts.used}</span>;
  return on === undefined ? (
    <span className={styles.unused}>{boardTexts.notUsed}</span>
  ) : (
    <span className={styles.unused} title={boardTexts.afterCutOffHint(on)}>
      {boardTexts.afterCutOff}
    </span>
  );
}
