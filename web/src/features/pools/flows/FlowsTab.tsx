import { useQuery } from "@tanstack/react-query";
import { DatePicker } from "antd";
import dayjs from "dayjs";
import { lazy, Suspense } from "react";
import { ladderTexts } from "@/locales";
import { useAddress } from "@/shared/address/useAddress";
import type { Flows } from "@/shared/api/contract";
import { DemoTag } from "@/shared/ui/DemoTag";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Panel } from "@/shared/ui/Panel";
import { Skeleton } from "@/shared/ui/Skeleton";
import styles from "../Ladder.module.css";
import { LadderUnit } from "../LadderUnit";
import { flowsQuery, ladderQuery } from "../queries";
import { FlowTables } from "./FlowTables";
import { NamedFlows } from "./NamedFlows";
import { sankeyOf } from "./sankey";

const SankeyChart = lazy(() => import("./SankeyChart"));

/** 流动: who moved between two days, as a picture and by name. */
export function FlowsTab() {
  const [read, set] = useAddress();
  const { data, error, refetch } = useQuery(flowsQuery(read("unit"), read("from"), read("on")));
  const { data: ladder } = useQuery(ladderQuery(data?.unitId ?? read("unit"), data?.to ?? read("on")));
  return (
    <>
      <div className={styles.bar}>
        <LadderUnit value={data?.unitId} onChange={(unit) => set({ unit })} />
        <Day label={ladderTexts.from} value={data?.from} onChange={(from) => set({ from })} />
        <Day label={ladderTexts.to} value={data?.to} onChange={(on) => set({ on })} />
        {data?.demo && <DemoTag />}
      </div>
      {error && <FailureCard error={error} onRetry={() => refetch()} />}
      {!error && !data && <Skeleton height={420} />}
      {data && (
        <>
          <NamedFlows flows={data} />
          <div className={styles.two}>
            {(ladder?.tracks ?? []).map((track) => (
              <Panel key={track.id} title={ladderTexts.picture(track.name)}>
                <Suspense fallback={<Skeleton height={260} />}>
                  <SankeyChart picture={sankeyOf(data, track)} label={ladderTexts.pictureAlt} />
                </Suspense>
              </Panel>
            ))}
          </div>
          {ladder && <FlowTables flows={data} tracks={ladder.tracks} />}
        </>
      )}
    </>
  );
}

function Day({
  label,
  value,
  onChange,
}: {
  label: string;
  value: Flows["from"] | undefined;
  onChange: (day: string | null) => void;
}) {
  return (
    <span className={styles.day}>
      {label}
      <DatePicker
        aria-label={label}
        value={value ? dayjs(value) : null}
        allowClear={false}
        onChange={(day) => onChange(day?.format("YYYY-MM-DD") ?? null)}
      />
    </span>
  );
}
