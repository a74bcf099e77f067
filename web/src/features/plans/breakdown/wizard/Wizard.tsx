import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { breakdownTexts } from "@/locales";
import type { PlanDetail } from "@/shared/api/contract";
import { EmptyState } from "@/shared/ui/EmptyState";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Panel } from "@/shared/ui/Panel";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import { breakdownAddress } from "../../addresses";
import { breakdownsQuery } from "../requests";
import { choicesOf } from "./choices";
import { WizardSteps } from "./WizardSteps";

const texts = breakdownTexts.wizard;

/** 新建任务分解: what is chosen is kept in this window, the step stands in the address. */
export function Wizard({ plan }: { plan: PlanDetail }) {
  const { data: made, error, refetch } = useQuery(breakdownsQuery(plan.planId));
  const choices = choicesOf(plan, made ?? []);
  return (
    <Panel
      title={texts.title}
      note={plan.shortTitle}
      extra={<Link to={breakdownAddress(plan.planId)}>{texts.giveUp}</Link>}
    >
      {error ? (
        <FailureCard error={error} onRetry={refetch} />
      ) : !made ? (
        <SkeletonRows rows={8} height={48} />
      ) : choices.length === 0 ? (
        <EmptyState title={texts.noChoices} text={texts.noChoicesAdvice} />
      ) : (
        <WizardSteps plan={plan} choices={choices} />
      )}
    </Panel>
  );
}
