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
import { AmountList } from "../amounts/AmountList";
import { CandidateList } from "./CandidateList";
import { EquationBar } from "./EquationBar";
import { FilterRail } from "./FilterRail";
import styles from "./Gap.module.css";
import { GapChoices, usualYear } from "./GapChoices";
import { useGap } from "./useGap";

/** 目标缺口清单: what is missing to a target, and who would close it. */
export function GapTab() {
  const gap = useGap();
  const [rail, setRail] = useState(false);
  if (gap.plansError) return <FailureCard error={gap.plansError} />;
  if (gap.plans && gap.choices.length === 0) {
    return (
      <Panel title={poolTexts.tabs.gap}>
        <EmptyState title={gapTexts.noPlan} text={gapTexts.noPlanText} />
      </Panel>
    );
  }
  return (
    <>
      <div className={styles.bar}>
        <GapChoices gap={gap} list={gap.query.data} />
        {!gap.amount && <GapActs gap={gap} open={rail} onRail={() => setRail(!rail)} />}
      </div>
      {gap.amount ? <Amounts gap={gap} /> : <Titles gap={gap} rail={rail} />}
    </>
  );
}

type Gap = ReturnType<typeof useGap>;

/** The list of an amount: who has not reported, fell to nothing, fell. */
function Amounts({ gap }: { gap: Gap }) {
  const today = Number(useSession()?.today.slice(0, 4) ?? 0);
  const { plan } = gap.filter;
  return (
    <AmountList
      query={{
        plan,
        indicator: gap.amount?.code,
        unit: gap.read("unit"),
        year: gap.read("year") ?? usualYear(gap, today),
      }}
      state={gap.read("state")}
      onState={(state) => gap.set({ state })}
    />
  );
}

/** The list of titles: the equation, filters, candidates. */
function Titles({ gap, rail }: { gap: Gap; rail: boolean }) {
  const cultivates = useSession()?.permissions.includes("cultivate-enterprises") ?? false;
  const { data: officers } = useQuery({ ...officersQuery, enabled: cultivates });
  const { data: list, error, refetch } = gap.query;
  if (error) return <FailureCard error={error} onRetry={() => refetch()} />;
  if (!list) return <Skeleton height={480} />;
  return (
    <>
      <EquationBar list={list} whole={list.unitId === gap.chosen?.plan.unit.unitId} />
      <div className={styles.columns}>
        <FilterRail list={list} gap={gap} open={rail} />
        <CandidateList list={list} gap={gap} officers={officers ?? []} cultivates={cultivates} />
      </div>
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
