import { CheckCircleFilled } from "@ant-design/icons";
import type { ReactNode } from "react";
import { assignmentTexts, planTexts } from "@/locales";
import type { Assignment, PlanDetail } from "@/shared/api/contract";
import { Skeleton } from "@/shared/ui/Skeleton";
import { TabBar, TabBarFrame } from "@/shared/ui/TabBar";
import { type PlanTab, planTabs, tabAddress } from "./addresses";
import styles from "./PlanBar.module.css";

interface Props {
  plan: PlanDetail;
  tab: PlanTab;
  canReadFindings: boolean;
  /** What the tab adds: the day its figures are for. */
  extra?: ReactNode;
}

/** Title, tabs, and how far the targets' assignment has come. */
export function PlanBar({ plan, tab, canReadFindings, extra }: Props) {
  const found = plan.findings;
  const count = found ? found.error + found.doubt + found.note : 0;
  return (
    <TabBar
      title={plan.shortTitle}
      hint={plan.title}
      label={planTexts.tabsLabel}
      current={tab}
      tabs={planTabs
        .filter((entry) => entry !== "findings" || canReadFindings)
        .map((entry) => ({
          key: entry,
          to: tabAddress(plan.planId, entry),
          text: planTexts.tabs[entry],
          ...(entry === "findings" ? { count, hint: planTexts.findingsBadge(count) } : {}),
        }))}
      extra={
        <>
          {extra}
          <AssignmentSteps assignment={plan.assignment} />
        </>
      }
    />
  );
}

const steps = ["draft", "consulting", "approved", "assigned"] as const;

/** 拟定 — 征求意见 — 审定 — 下达, with the date of the state reached. */
export function AssignmentSteps({ assignment }: { assignment: Assignment }) {
  return (
    <ol className={styles.steps} aria-label={planTexts.assignment}>
      {steps.map((step) => {
        const here = step === assignment.state;
        return (
          <li key={step} className={styles.step} aria-current={here ? "step" : undefined}>
            {here && <CheckCircleFilled className={styles.reached} />}
            {assignmentTexts[step]}
            {here && assignment.on && <time> {assignment.on}</time>}
          </li>
        );
      })}
    </ol>
  );
}

export function PlanBarSkeleton() {
  return (
    <TabBarFrame>
      <Skeleton width={140} height={18} />
      <Skeleton width={320} height={14} />
    </TabBarFrame>
  );
}
