import { Link } from "react-router";
import { breakdownTexts } from "@/locales";
import type { PlanDetail } from "@/shared/api/contract";
import { EmptyState } from "@/shared/ui/EmptyState";
import { Panel } from "@/shared/ui/Panel";
import { breakdownAddress } from "../../addresses";
import { choicesOf } from "./choices";
import { WizardSteps } from "./WizardSteps";

const texts = breakdownTexts.wizard;

/** 新建任务分解: what is chosen is kept in this window, the step stands in the address. */
export function Wizard({ plan }: { plan: PlanDetail }) {
  const choices = choicesOf(plan);
  return (
    <Panel
      title={texts.title}
      note={plan.shortTitle}
      extra={<Link to={breakdownAddress(plan.planId)}>{texts.giveUp}</Link>}
    >
      {choices.length === 0 ? (
        <EmptyState title={texts.noChoices} text={texts.noChoicesAdvice} />
      ) : (
        <WizardSteps plan={plan} choices={choices} />
      )}
    </Panel>
  );
}
