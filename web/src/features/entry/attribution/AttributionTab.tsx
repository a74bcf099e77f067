import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { attributionTexts } from "@/locales";
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
import { DisputeList } from "./DisputeList";
import { RuleList } from "./RuleList";

const texts = attributionTexts;

/** 考核归属: rules and disputes of a plan. */
export function AttributionTab() {
  const plans = useQuery(plansQuery);
  const session = useSession();
  const [read] = useAddress();
  if (plans.isError)
    return (
      <Panel title={texts.title}>
        <FailureCard error={plans.error} onRetry={() => plans.refetch()} />
      </Panel>
    );
  if (!plans.data)
    return (
      <Panel title={texts.title}>
        <SkeletonRows rows={8} height={36} />
      </Panel>
    );
  const plan = plans.data.find(({ planId }) => planId === read("plan")) ?? usualPlan(plans.data, session);
  if (!plan)
    return (
      <Panel title={texts.title}>
        <NoPlans />
      </Panel>
    );
  return <OfPlan plans={plans.data} plan={plan} />;
}

function OfPlan({ plans, plan }: { plans: PlanSummary[]; plan: PlanSummary }) {
  const [read, set] = useAddress();
  const code = read("indicator");
  const indicator = plan.boardIndicators.some((entry) => entry.code === code) ? code : null;
  return (
    <>
      <div className={styles.bar} role="group" aria-label={texts.title}>
        <PlanSelect plans={plans} plan={plan} onChange={(planId) => set({ plan: planId, indicator: null })} />
        <Select
          className={styles.indicatorSelect ?? ""}
          prefix={<span className={styles.name}>{texts.indicator}</span>}
          aria-label={texts.indicator}
          popupMatchSelectWidth={false}
          value={indicator ?? ""}
          onChange={(value: string) => set({ indicator: value })}
          options={[
            { value: "", label: texts.allIndicators },
            ...plan.boardIndicators.map((entry) => ({ value: entry.code, label: entry.shortName })),
          ]}
        />
      </div>
      <DisputeList plan={plan} indicator={indicator} />
      <RuleList plan={plan} indicator={indicator} />
    </>
  );
}
