import { ArrowLeftOutlined, BellOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Progress, Switch } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import { periodTexts } from "@/locales";
import { useAddress } from "@/shared/address/useAddress";
import type { PeriodProgress } from "@/shared/api/contract";
import { periodText } from "@/shared/format/period";
import { EmptyState } from "@/shared/ui/EmptyState";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Panel } from "@/shared/ui/Panel";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import styles from "../entry.module.css";
import { PeriodTag } from "../PeriodTag";
import { entryAddress } from "../tabs";
import { ProgressGrid, ProgressLegend } from "./ProgressGrid";
import { progressQuery } from "./queries";
import { RemindDialog } from "./RemindDialog";

/** Who has reported what, in words and colors, by plan; and the text to remind those who have not. */
export function ProgressPage({ id }: { id: number }) {
  const { data, error, refetch } = useQuery(progressQuery(id));
  if (error)
    return (
      <Panel title={periodTexts.title} extra={<Back />}>
        <FailureCard error={error} onRetry={refetch} />
      </Panel>
    );
  if (!data)
    return (
      <Panel title={periodTexts.title}>
        <SkeletonRows rows={12} height={32} />
      </Panel>
    );
  return <Shown progress={data} />;
}

function Shown({ progress }: { progress: PeriodProgress }) {
  const [read, set] = useAddress();
  const [reminding, setReminding] = useState(false);
  const missingOnly = read("missing") === "1";
  return (
    <>
      <Head progress={progress} onRemind={() => setReminding(true)} />
      {progress.plans.length === 0 && (
        <Panel title={periodTexts.title}>
          <EmptyState title={periodTexts.noPlansTitle} text={periodTexts.noPlansText} />
        </Panel>
      )}
      {progress.plans.map((plan, index) => (
        <Panel
          key={plan.planId}
          title={plan.plan}
          note={periodTexts.summary(plan.done + plan.late, plan.done + plan.late + plan.missing)}
          extra={
            index === 0 && (
              <>
                <ProgressLegend />
                <Switch
                  size="small"
                  aria-label={periodTexts.onlyMissing}
                  checked={missingOnly}
                  onChange={(on) => set({ missing: on ? "1" : null })}
                />
                {periodTexts.onlyMissing}
              </>
            )
          }
        >
          <ProgressGrid plan={plan} period={progress.period.period} missingOnly={missingOnly} />
        </Panel>
      ))}
      {reminding && <RemindDialog progress={progress} onClose={() => setReminding(false)} />}
    </>
  );
}

function Head({ progress, onRemind }: { progress: PeriodProgress; onRemind: () => void }) {
  const { period, done, late, missing } = progress;
  const all = done + late + missing;
  const share = all === 0 ? 0 : Math.round(((done + late) / all) * 100);
  return (
    <section className={styles.strip} aria-label={periodTexts.title}>
      <Back />
      <b className={styles.stripTitle}>{periodTexts.progressTitle(periodText(period.period))}</b>
      <PeriodTag state={period.state} />
      <span>{periodTexts.dates(period.opensOn, period.closesOn)}</span>
      <span className={styles.quiet}>{periodTexts.progressNote}</span>
      <div className={styles.progress}>
        <span>
          {done + late} / {all}
        </span>
        <Progress
          percent={share}
          size={{ height: 6 }}
          showInfo={false}
          aria-label={periodTexts.summary(done + late, all)}
        />
      </div>
      {late > 0 && <span className={styles.late}>{periodTexts.lateCount(late)}</span>}
      {missing > 0 && (
        <Button type="primary" icon={<BellOutlined />} onClick={onRemind}>
          {periodTexts.remind}
        </Button>
      )}
    </section>
  );
}

const Back = () => (
  <Link to={entryAddress("periods")}>
    <ArrowLeftOutlined /> {periodTexts.back}
  </Link>
);
