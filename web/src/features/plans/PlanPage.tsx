import { useQuery } from "@tanstack/react-query";
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
import { PlanBar, PlanBarSkeleton } from "./PlanBar";
import styles from "./PlanPage.module.css";
import { planQuery } from "./queries";
import { TasksTab } from "./tasks/TasksTab";

const contents: Record<PlanTab, (props: { plan: PlanDetail }) => React.ReactNode> = {
  overview: OverviewTab,
  targets: MatrixTab,
  tasks: TasksTab,
  findings: FindingsTab,
};

/** One plan: its bar with tabs, and the tab the address names. */
export function PlanPage() {
  const { planId = "", tab: named } = useParams();
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
          extra={tab === "targets" && <MatrixDay plan={plan} />}
        />
      ) : (
        <PlanBarSkeleton />
      )}
      <Page title={page} className={tab === "targets" ? styles.fitting : undefined}>
        {error ? (
          <Failure error={error} onRetry={refetch} />
        ) : plan ? (
          <Content plan={plan} />
        ) : (
          <SkeletonRows rows={12} height={32} />
        )}
      </Page>
    </>
  );
}

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
