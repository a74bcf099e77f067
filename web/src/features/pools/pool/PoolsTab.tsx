import { useQuery } from "@tanstack/react-query";
import { poolKindTexts, poolListTexts } from "@/locales";
import { oneOf, useAddress } from "@/shared/address/useAddress";
import type { Pool } from "@/shared/api/contract";
import { useSession } from "@/shared/session/session";
import { EmptyState } from "@/shared/ui/EmptyState";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Panel } from "@/shared/ui/Panel";
import { Segmented } from "@/shared/ui/Segmented";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import styles from "../Ladder.module.css";
import { poolsQuery } from "../queries";
import { DueEntries } from "./DueEntries";
import { DueExits } from "./DueExits";
import { PoolPlaces } from "./PoolPlaces";

const views = ["inside", "enter", "leave", "left"] as const;

/** 培育库: who is in, who should be, who should not, who was. */
export function PoolsTab() {
  const [read, set] = useAddress();
  const { data, error, refetch } = useQuery(poolsQuery);
  if (error) return <FailureCard error={error} onRetry={() => refetch()} />;
  if (!data) return <SkeletonRows rows={8} />;
  const pool = data.find((one) => String(one.id) === read("pool")) ?? data[0];
  if (!pool) {
    return (
      <Panel title={poolListTexts.noPools}>
        <EmptyState title={poolListTexts.noPools} text={poolListTexts.noPoolsText} />
      </Panel>
    );
  }
  return (
    <div className={styles.master}>
      <nav className={styles.poolList} aria-label={poolKindTexts.cultivation}>
        {data.map((one) => (
          <button key={one.id} type="button" aria-pressed={one === pool} onClick={() => set({ pool: String(one.id) })}>
            <b>{one.name}</b>
            <span>{`${one.unit} · ${poolKindTexts[one.type]}`}</span>
            <span>{`${poolListTexts.inside} ${one.inside} · ${poolListTexts.reached} ${one.reached}`}</span>
          </button>
        ))}
      </nav>
      <PoolPanel key={pool.id} pool={pool} view={oneOf(views, read("view"))} onView={(view) => set({ view })} />
    </div>
  );
}

function PoolPanel({
  pool,
  view,
  onView,
}: {
  pool: Pool;
  view: (typeof views)[number];
  onView: (view: string) => void;
}) {
  const may = useSession()?.permissions.includes("cultivate-enterprises") ?? false;
  return (
    <Panel
      title={pool.name}
      note={pool.entryText ?? poolListTexts.rule(pool.mostFailed)}
      extra={
        <Segmented
          label={pool.name}
          value={view}
          options={views.map((one) => ({ value: one, text: poolListTexts.tabs[one] }))}
          onChange={onView}
        />
      }
    >
      <p className={styles.figures}>
        {poolListTexts.figures(pool.inside, pool.enteredThisYear, pool.leftThisYear, pool.reached)}
      </p>
      {view === "inside" && <PoolPlaces pool={pool.id} left={false} may={may} />}
      {view === "left" && <PoolPlaces pool={pool.id} left may={false} />}
      {view === "enter" && <DueEntries pool={pool} may={may} />}
      {view === "leave" && <DueExits pool={pool.id} may={may} />}
    </Panel>
  );
}
