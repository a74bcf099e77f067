import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { Link, Navigate, useParams } from "react-router";
import { planTexts, shellTexts } from "@/locales";
import type { PlanDetail } from "@/shared/api/contract";
import { ApiProblem } from "@/shared/api/problem";
import { useSession } from "@/shared/session/session";
import { EmptyState } from "@/shared/ui/EmptyState";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Page } from "@/shared/ui/Page";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import { type PlanTab, planTabs, tabAddress } from "./addresses";
import { FindingsTab } from "./findings/FindingsTab";
import { MatrixDay } from "./matrix/MatrixDay";
import { MatrixTab } from "./matrix/MatrixTab";
import { OverviewTab } from "./overview/OverviewTab";
import { PlanActs } from "./PlanActs";
import { PlanBar, PlanBarSkeleton } from "./PlanBar";
import styles from "./PlanPage.module.css";
import { planQuery } from "./queries";
import { TasksTab } from "./tasks/TasksTab";

/** Its code arrives with its first visit. */
const BreakdownTab = lazy(() => import("./breakdown/BreakdownTab"));

const contents: Record<PlanTab, React.ComponentType<{ plan: PlanDetail }>> = {
  overview: OverviewTab,
  targets: MatrixTab,
  breakdown: BreakdownTab,
  tasks: TasksTab,
  findings: FindingsTab,
};

/** One plan: its bar with tabs, and the tab the address names. */
export function PlanPage() {
  const { planId = "", tab: named, "*": below = "" } = useParams();
  const session = useSession();
  const { data: plan, error, refetch } = useQuery(planQuery(planId));
  const tab = planTabs.find((entry) => entry === named && (entry !== "findings" || session.canReadFindings));
  if (!tab) return <Navigate to={tabAddress(planId, "overview")} replace />;
  const Content = contents[tab];
  const page = `${planTexts.tabs[tab]} ${plan?.shortTitle ?? shellTexts.plans}`;
  return (
    <>
      {plan ? (
        <PlanBar
          plan={plan}
          tab={tab}
          canReadFindings={session.canReadFindings}
          extra={tab === "targets" ? <MatrixDay plan={plan} /> : tab === "overview" && <PlanActs plan={plan} />}
        />
      ) : (
        <PlanBarSkeleton />
      )}
      <Page
        title={page}
        paper={tab === "targets" ? "foot" : "whole"}
        {...(tab === "targets" || isBreakdown(tab, below) ? { className: styles.fitting ?? "" } : {})}
      >
        {error ? (
          <Failure error={error} onRetry={refetch} />
        ) : plan ? (
          <Suspense fallback={<SkeletonRows rows={12} height={32} />}>
            <Content plan={plan} />
          </Suspense>
        ) : (
          <SkeletonRows rows={12} height={32} />
        )}
      </Page>
    </>
  );
}

/** One breakdown fills the window like the matrix; its list and its letters scroll with the page. */
const isBreakdown = (tab: PlanTab, below: string) => tab === "breakdown" && /^\d+$/.test(below);

function Failure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return (
    <div className={styles.card}>
      {error instanceof ApiProblem && error.status === 404 ? (
        <EmptyState
          title={planTexts.notFoundTitle}
          text={planTexts.notFoundAdvice}
          action={<Link to="/plans">{planTexts.back}</Link>}
        />
      ) : (
        <FailureCard error={error} onRetry={onRetry} />
      )}
    </div>
  );
}
