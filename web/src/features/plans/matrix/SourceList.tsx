import { useQuery } from "@tanstack/react-query";
import { planTexts, stateTexts } from "@/locales";
import type { IndicatorRef, Observation } from "@/shared/api/contract";
import { observationsQuery } from "@/shared/api/queries";
import { chinaTime } from "@/shared/format/date";
import { personName, sourceName } from "@/shared/format/source";
import { FailureCard } from "@/shared/ui/FailureCard";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import styles from "./CellPanels.module.css";
import { inMeasure, type Measure } from "./measure";

const texts = planTexts.matrix;

interface Props {
  indicator: IndicatorRef;
  unit: string;
  year: number | null;
  /** The day the table is for: later sources do not stand behind its figures. */
  on: string;
  measure: Measure;
}

/** Every source of a cell side by side, newest first, with what is used and what differs. */
export function SourceList({ indicator, unit, year, on, measure }: Props) {
  const { data, error, refetch } = useQuery(observationsQuery(indicator.code, unit, ...yearRange(year, on)));
  return (
    <section className={styles.list} aria-label={texts.sources}>
      <h4 className={styles.listTitle}>{texts.sources}</h4>
      {error ? (
        <FailureCard error={error} onRetry={refetch} />
      ) : !data ? (
        <SkeletonRows rows={3} height={22} />
      ) : data.length === 0 ? (
        <p className={styles.plainLine}>{texts.noSources}</p>
      ) : (
        <ol>
          {data.map((entry) => (
            <Source key={entry.id} entry={entry} measure={measure} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Source({ entry, measure }: { entry: Observation; measure: Measure }) {
  const kind = sourceName(entry);
  return (
    <li data-used={entry.used || undefined}>
      <div className={styles.sourceHead}>
        <b>
          {inMeasure(entry.value, measure, "actual")} {measure.name}
        </b>
        <span>{entry.approximate ? `${stateTexts[entry.state]} ${texts.approximate}` : stateTexts[entry.state]}</span>
        {entry.used ? (
          <span className={styles.used}>{texts.used}</span>
        ) : (
          <span className={styles.unused}>{texts.unused}</span>
        )}
        <time>{texts.asOf(entry.periodEnd)}</time>
      </div>
      <div className={styles.sourceText}>
        {entry.sourceText === kind ? kind : `${kind} ${entry.sourceText}`}
        {entry.sourceDate && ` ${entry.sourceDate}`}
      </div>
      <div
        className={styles.sourceText}
      >{`${entry.source === "import" ? `${texts.batch(entry.batch)} ` : ""}${texts.entered(personName(entry.enteredByName), chinaTime(entry.enteredAt).slice(0, 10))}`}</div>
      {entry.difference !== null && entry.difference !== 0 && (
        <div className={styles.sourceText}>
          {texts.differsFromUsed(
            `${entry.difference > 0 ? "+" : ""}${inMeasure(entry.difference, measure, "actual")} ${measure.name}`,
          )}
        </div>
      )}
      {entry.note && <div className={styles.sourceText}>{entry.note}</div>}
    </li>
  );
}

function yearRange(year: number | null, on: string): [string?, string?] {
  if (year === null) return [];
  const end = `${year}-12-31`;
  return [`${year}-01-01`, end < on ? end : on];
}
