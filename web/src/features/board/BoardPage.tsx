import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { boardTexts, shellTexts } from "@/locales";
import type { PlanSummary } from "@/shared/api/contract";
import { ApiProblem } from "@/shared/api/problem";
import { plansQuery } from "@/shared/api/queries";
import { EmptyState } from "@/shared/ui/EmptyState";
import { FailureCard } from "@/shared/ui/FailureCard";
import { NoPlans } from "@/shared/ui/NoPlans";
import { Page } from "@/shared/ui/Page";
import { Panel } from "@/shared/ui/Panel";
import { AlertsPanel } from "./alerts/AlertsPanel";
import styles from "./Board.module.css";
import { BoardSkeleton } from "./BoardSkeleton";
import { FilterBar } from "./filters/FilterBar";
import { Path } from "./filters/Path";
import { KpiRow } from "./KpiRow";
import { PictureFrame } from "./picture/PictureFrame";
import { SourcesDrawer } from "./sources/SourcesDrawer";
import { TrendPanel } from "./trend/TrendPanel";
import { UnitPanels } from "./units/UnitPanels";
import { useBoardParams } from "./useBoardParams";

export function BoardPage() {
  const plans = useQuery(plansQuery);
  return (
    <Page title={shellTexts.board} paper="none">
      <h1 className="visually-hidden">{shellTexts.board}</h1>
      {plans.data ? <Board plans={plans.data} /> : null}
      {plans.isPending && <BoardSkeleton />}
      {plans.isError && <FailureCard error={plans.error} onRetry={() => plans.refetch()} />}
    </Page>
  );
}

function Board({ plans }: { plans: readonly PlanSummary[] }) {
  const [params, change] = useBoardParams(plans);
  if (plans.length === 0) return <NoPlans />;
  const plan = plans.find((entry) => entry.planId === params.plan);
  return (
    <>
      <FilterBar plans={plans} params={params} change={change} />
      {!plan && params.plan ? (
        <Panel title={shellTexts.board}>
          <FailureCard error={new ApiProblem(404, "plan-not-found")} />
        </Panel>
      ) : plan && plan.boardIndicators.length === 0 ? (
        <Panel title={plan.title}>
          <EmptyState
            title={boardTexts.noTargetsTitle}
            text={boardTexts.noTargetsText}
            action={<Link to={`/plans/${plan.planId}`}>{boardTexts.openPlan}</Link>}
          />
        </Panel>
      ) : (
        <PictureFrame params={params}>
          <Path params={params} change={change} />
          <KpiRow params={params} change={change} plan={plan} />
          <div className={styles.columns}>
            <UnitPanels params={params} change={change} />
            <TrendPanel params={params} change={change} />
            <AlertsPanel params={params} change={change} />
          </div>
        </PictureFrame>
      )}
      <SourcesDrawer params={params} change={change} plan={plan} />
    </>
  );
}
