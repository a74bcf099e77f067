import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { entryTexts } from "@/locales";
import { plansQuery } from "@/shared/api/queries";
import { EmptyState } from "@/shared/ui/EmptyState";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Panel } from "@/shared/ui/Panel";
import { FillBar } from "./FillBar";
import { IndicatorSheet } from "./IndicatorSheet";
import { Loading } from "./Loading";
import { UnitSheet } from "./UnitSheet";
import { type FillParams, useFillParams } from "./useFillParams";

/** 填报: one indicator of many units, or one unit's many indicators, for a period. */
export function FillTab() {
  const plans = useQuery(plansQuery);
  const [params, set] = useFillParams(plans.data ?? []);
  if (plans.isError)
    return (
      <Panel title={entryTexts.tabs.fill}>
        <FailureCard error={plans.error} onRetry={() => plans.refetch()} />
      </Panel>
    );
  if (plans.isPending || params === null) return <Loading />;
  if (params === undefined)
    return (
      <Panel title={entryTexts.tabs.fill}>
        <EmptyState
          title={entryTexts.noPlansTitle}
          text={entryTexts.noPlansText}
          action={<Link to="/plans">{entryTexts.openPlan}</Link>}
        />
      </Panel>
    );
  return (
    <>
      <FillBar plans={plans.data} params={params} set={set} />
      <Sheet params={params} />
    </>
  );
}

function Sheet({ params }: { params: FillParams }) {
  const { indicator } = params;
  if (params.mode === "unit") return <UnitSheet params={params} />;
  if (indicator) return <IndicatorSheet params={{ ...params, indicator }} />;
  return (
    <Panel title={entryTexts.tabs.fill}>
      <EmptyState
        title={entryTexts.noIndicatorTitle}
        text={entryTexts.noIndicatorText}
        action={<Link to={`/plans/${encodeURIComponent(params.plan.planId)}`}>{entryTexts.openPlan}</Link>}
      />
    </Panel>
  );
}
