import { useQuery } from "@tanstack/react-query";
import { commonTexts, enterpriseTexts, sizeTexts } from "@/locales";
import type { Enterprise, Portrait, PortraitMeasure } from "@/shared/api/contract";
import { formatNumber, formatPercent } from "@/shared/format/number";
import { EmptyState } from "@/shared/ui/EmptyState";
import { FailureCard } from "@/shared/ui/FailureCard";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import { industryName } from "../industry";
import { portraitQuery } from "../queries";
import styles from "./Portrait.module.css";
import { Radar } from "./Radar";

const texts = enterpriseTexts.portrait;
const wan = 10_000;
const median = 50;

/** A figure in its own measure: money per head, pieces, shares. */
export function measureText(id: string, value: number | null): string {
  if (value === null) return commonTexts.missing;
  if (id === "output") return formatNumber(value / wan, 1);
  return id === "ip" ? formatNumber(value) : formatPercent(value);
}

/** How far from the middle of the peers, in percentiles. */
export function againstMedian(percentile: number | null): string {
  if (percentile === null) return commonTexts.missing;
  const points = Math.round(percentile) - median;
  if (points === 0) return texts.level;
  return points > 0 ? texts.higher(String(points)) : texts.lower(String(-points));
}

/** 画像: percentiles against enterprises of the same industry and size; none below the least number. `wide` is a page of its own. */
export function PortraitCard({ one, wide = false }: { one: Enterprise; wide?: boolean }) {
  const { data, error, refetch } = useQuery(portraitQuery(one.creditCode));
  return (
    <section className={styles.card} aria-label={texts.title}>
      <header className={styles.head}>
        <h2 className={styles.title}>{texts.title}</h2>
        {data && <span className={styles.quiet}>{texts.peers(formatNumber(data.peers))}</span>}
      </header>
      {error ? (
        <FailureCard error={error} onRetry={refetch} />
      ) : !data ? (
        <SkeletonRows rows={8} height={28} />
      ) : data.peers < data.least ? (
        <EmptyState
          title={texts.fewTitle}
          text={data.division && data.size ? texts.fewText(data.peers, data.least) : texts.noPeers}
        />
      ) : (
        <Figures portrait={data} code={one.industryCode} wide={wide} />
      )}
    </section>
  );
}

function Figures({ portrait, code, wide }: { portrait: Portrait; code: string | null; wide: boolean }) {
  const peers = texts.peersAre(industryName(code) ?? "", portrait.size ? sizeTexts[portrait.size] : "", portrait.year);
  return (
    <div className={wide ? styles.wide : undefined}>
      <div>
        <Radar measures={portrait.measures} radius={wide ? 130 : 72} />
        <div className={styles.key}>
          <span className={styles.keyItem}>{texts.own}</span>
          <span className={styles.keyItem} data-median="">
            {texts.median}
          </span>
        </div>
      </div>
      <div>
        <Measures measures={portrait.measures} wide={wide} />
        <p className={styles.quiet}>{peers}</p>
      </div>
    </div>
  );
}

function Measures({ measures, wide }: { measures: readonly PortraitMeasure[]; wide: boolean }) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th>{texts.columns.measure}</th>
          <th className={styles.number}>{texts.columns.value}</th>
          {wide && <th className={styles.number}>{texts.columns.median}</th>}
          <th className={styles.number}>{texts.columns.percentile}</th>
          <th className={styles.number}>{texts.columns.against}</th>
          {wide && <th className={styles.number}>{texts.columns.peers}</th>}
        </tr>
      </thead>
      <tbody>
        {measures.map(({ id, value, median: middle, percentile, peers }) => (
          <tr key={id} title={texts.hints[id]}>
            <td>
              {texts.measures[id]}
              {wide && <span className={styles.quiet}> {texts.hints[id]}</span>}
            </td>
            <td className={styles.number}>{measureText(id, value)}</td>
            {wide && <td className={styles.number}>{measureText(id, middle)}</td>}
            <td className={styles.number}>{percentile === null ? commonTexts.missing : Math.round(percentile)}</td>
            <td
              className={percentile !== null && percentile < median ? `${styles.number} ${styles.low}` : styles.number}
            >
              {againstMedian(percentile)}
            </td>
            {wide && <td className={styles.number}>{formatNumber(peers)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
