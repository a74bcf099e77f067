import { useQuery } from "@tanstack/react-query";
import { countingTexts } from "@/locales";
import { useAddress } from "@/shared/address/useAddress";
import type { PlanSummary } from "@/shared/api/contract";
import { plansQuery } from "@/shared/api/queries";
import { useSession } from "@/shared/session/session";
import { FailureCard } from "@/shared/ui/FailureCard";
import { NoPlans } from "@/shared/ui/NoPlans";
import { Panel } from "@/shared/ui/Panel";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import styles from "../entry.module.css";
import { PlanSelect } from "../fill/FillBar";
import { usualPlan } from "../fill/useFillParams";
import { CountingList } from "./CountingList";

/** 企业库计数: which indicators of a plan are counted from the registry. */
export function CountingTab() {
  const plans = useQuery(plansQuery);
  const session = useSession();
  const [read] = useAddress();
  if (plans.isError || !plans.data) {
    return (
      <Panel title={countingTexts.title}>
        {plans.isError ? (
          <FailureCard error={plans.error} onRetry={() => plans.refetch()} />
        ) : (
          <SkeletonRows rows={6} height={36} />
        )}
      </Panel>
    );
  }
  const plan = plans.data.find(({ planId }) => planId === read("plan")) ?? usualPlan(plans.data, session);
  if (!plan) {
    return (
      <Panel title={countingTexts.title}>
        <NoPlans />
      </Panel>
    );
  }
  return <OfPlan plans={plans.data} plan={plan} />;
}

function OfPlan({ plans, plan }: { plans: PlanSummary[]; plan: PlanSummary }) {
  const [, set] = useAddress();
  return (
    <>
      <div className={styles.bar} role="group" aria-label={countingTexts.title}>
        <PlanSelect plans={plans} plan={plan} onChange={(planId) => set({ plan: planId })} />
      </div>
      <CountingList plan={plan} />
    </>
  );
}
