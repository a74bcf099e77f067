import { useQuery } from "@tanstack/react-query";
import { DatePicker } from "antd";
import dayjs from "dayjs";
import { useState } from "react";
import { ladderTexts, poolTexts } from "@/locales";
import { useAddress } from "@/shared/address/useAddress";
import type { Ladder } from "@/shared/api/contract";
import { DemoTag } from "@/shared/ui/DemoTag";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Panel } from "@/shared/ui/Panel";
import { Skeleton } from "@/shared/ui/Skeleton";
import styles from "../Ladder.module.css";
import { LadderUnit } from "../LadderUnit";
import { ladderQuery } from "../queries";
import { NamesDrawer, type NamesWish } from "./NamesDrawer";
import { OverlapTable } from "./OverlapTable";
import { TrackSteps } from "./TrackSteps";

/** 梯次总览: both tracks with their counts, and how they overlap; every number opens its names. */
export function OverviewTab() {
  const [read, set] = useAddress();
  const [wish, setWish] = useState<NamesWish | null>(null);
  const { data, error, refetch } = useQuery(ladderQuery(read("unit"), read("on")));
  return (
    <>
      <div className={styles.bar}>
        <LadderUnit value={data?.unitId} onChange={(unit) => set({ unit })} />
        <DatePicker
          aria-label={poolTexts.asOf("")}
          value={data ? dayjs(data.on) : null}
          allowClear={false}
          onChange={(day) => set({ on: day?.format("YYYY-MM-DD") ?? null })}
        />
        {data && <span className={styles.quiet}>{ladderTexts.total(data.total)}</span>}
        {data?.demo && <DemoTag />}
      </div>
      {error && <FailureCard error={error} onRetry={() => refetch()} />}
      {!error && !data && <Skeleton height={420} />}
      {data && <Content ladder={data} onNames={setWish} />}
      {data && wish && <NamesDrawer wish={wish} unit={data.unitId} on={data.on} onClose={() => setWish(null)} />}
    </>
  );
}

function Content({ ladder, onNames }: { ladder: Ladder; onNames: (wish: NamesWish) => void }) {
  return (
    <>
      <div className={styles.two}>
        {ladder.tracks.map((track, at) => (
          <Panel key={track.id} title={track.name}>
            <TrackSteps track={track} place={at} total={ladder.total} onNames={onNames} />
          </Panel>
        ))}
      </div>
      <Panel title={ladderTexts.overlap} note={ladderTexts.overlapNote}>
        <OverlapTable ladder={ladder} onNames={onNames} />
      </Panel>
      {ladder.beside.length > 0 && (
        <Panel title={ladderTexts.beside}>
          <ul className={styles.beside}>
            {ladder.beside.map((title) => (
              <li key={title.kind}>
                <button type="button" onClick={() => onNames({ title: title.name, query: { kind: title.kind } })}>
                  {title.name} <b>{title.holders}</b>
                </button>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}
