import { useQuery } from "@tanstack/react-query";
import { valueTexts } from "@/locales";
import { useAddress } from "@/shared/address/useAddress";
import type { IndicatorRef, PlanSummary } from "@/shared/api/contract";
import { plansQuery } from "@/shared/api/queries";
import { useSession } from "@/shared/session/session";
import { FailureCard } from "@/shared/ui/FailureCard";
import { NoPlans } from "@/shared/ui/NoPlans";
import { Panel } from "@/shared/ui/Panel";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import { ChangeFilters } from "../changes/ChangeFilters";
import { ChangesView } from "../changes/ChangesView";
import shared from "../entry.module.css";
import { usualPlan } from "../fill/useFillParams";
import { ValueFilters } from "./ValueFilters";
import { ValueList } from "./ValueList";
import { ViewSwitch } from "./ViewSwitch";

/** 历史与更正: what happened to values over all units, or every value of one indicator and unit with its sources side by side. */
export function ValuesTab() {
  const [read, set] = useAddress();
  const view = read("view") ?? (read("indicator") || read("unit") ? "values" : "changes");
  const filter = (values: Record<string, string | null>) => set({ ...values, view: "changes", page: null });
  return view === "changes" ? (
    <>
      <div className={shared.bar} role="group" aria-label={valueTexts.filters}>
        <ViewSwitch view="changes" />
        <ChangeFilters read={read} set={filter} />
      </div>
      <ChangesView />
    </>
  ) : (
    <Plans />
  );
}

function Plans() {
  const plans = useQuery(plansQuery);
  if (plans.isError)
    return (
      <Panel title={valueTexts.title}>
        <FailureCard error={plans.error} onRetry={() => plans.refetch()} />
      </Panel>
    );
  if (!plans.data)
    return (
      <Panel title={valueTexts.title}>
        <SkeletonRows rows={10} height={36} />
      </Panel>
    );
  return <Values plans={plans.data} />;
}

function Values({ plans }: { plans: PlanSummary[] }) {
  const [read, set] = useAddress();
  const session = useSession();
  const code = read("indicator");
  const plan =
    plans.find(({ planId }) => planId === read("plan")) ??
    plans.find(({ boardIndicators }) => boardIndicators.some((entry) => entry.code === code)) ??
    usualPlan(plans, session);
  const indicator = indicatorOf(plan, code);
  const unit = read("unit") ?? session.unit?.unitId ?? null;
  if (!plan || !indicator || !unit)
    return (
      <Panel title={valueTexts.title}>
        <NoPlans />
      </Panel>
    );
  return (
    <>
      <ValueFilters plans={plans} plan={plan} indicator={indicator} unit={unit} read={read} set={set} />
      <ValueList
        plan={plan}
        indicator={indicator}
        unit={unit}
        period={read("period")}
        source={read("source")}
        measure={read("measure")}
        ask={read("ask")}
        onAsked={() => set({ ask: null })}
        onClear={() => set({ period: null, source: null })}
      />
    </>
  );
}

const indicatorOf = (plan: PlanSummary | undefined, code: string | null): IndicatorRef | undefined =>
  plan?.boardIndicators.find((entry) => entry.code === code) ?? plan?.boardIndicators[0];
