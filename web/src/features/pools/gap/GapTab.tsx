import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { gapTexts, poolTexts } from "@/locales";
import { useDownload } from "@/shared/api/useDownload";
import { officersQuery } from "@/shared/cultivation/queries";
import { useSession } from "@/shared/session/session";
import { EmptyState } from "@/shared/ui/EmptyState";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Panel } from "@/shared/ui/Panel";
import { Skeleton } from "@/shared/ui/Skeleton";
import { CandidateList } from "./CandidateList";
import { EquationBar } from "./EquationBar";
import { FilterRail } from "./FilterRail";
import styles from "./Gap.module.css";
import { GapChoices } from "./GapChoices";
import { useGap } from "./useGap";

/** 目标缺口清单: what is missing to a target, and who would close it. */
export function GapTab() {
  const gap = useGap();
  const session = useSession();
  const [rail, setRail] = useState(false);
  const cultivates = session?.permissions.includes("cultivate-enterprises") ?? false;
  const { data: officers } = useQuery({ ...officersQuery, enabled: cultivates });
  if (gap.plansError) return <FailureCard error={gap.plansError} />;
  if (gap.plans && gap.choices.length === 0) {
    return (
      <Panel title={poolTexts.tabs.gap}>
        <EmptyState title={gapTexts.noPlan} text={gapTexts.noPlanText} />
      </Panel>
    );
  }
  const { data: list, error, refetch } = gap.query;
  return (
    <>
      <div className={styles.bar}>
        <GapChoices gap={gap} list={list} />
        <GapActs gap={gap} open={rail} onRail={() => setRail(!rail)} />
      </div>
      {error && <FailureCard error={error} onRetry={() => refetch()} />}
      {!error && !list && <Skeleton height={480} />}
      {!error && list && (
        <>
          <EquationBar list={list} />
          <div className={styles.columns}>
            <FilterRail list={list} gap={gap} open={rail} />
            <CandidateList list={list} gap={gap} officers={officers ?? []} cultivates={cultivates} />
          </div>
        </>
      )}
    </>
  );
}

function GapActs({ gap, open, onRail }: { gap: ReturnType<typeof useGap>; open: boolean; onRail: () => void }) {
  const [busy, download] = useDownload();
  return (
    <span className={styles.acts}>
      <span className={styles.railButton}>
        <Button onClick={onRail} aria-expanded={open}>
          {gapTexts.filters}
        </Button>
      </span>
      <Button onClick={() => window.print()}>{poolTexts.print}</Button>
      {useSession()?.permissions.includes("export-data") && (
        <Button loading={busy} onClick={() => download("/api/gap/workbook", gap.filter)}>
          {poolTexts.exportList}
        </Button>
      )}
    </span>
  );
}
