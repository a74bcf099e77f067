import { useQuery } from "@tanstack/react-query";
import { Button, Steps } from "antd";
import { useState } from "react";
import { breakdownTexts, commonTexts, problemText } from "@/locales";
import type { PlanDetail } from "@/shared/api/contract";
import { ApiProblem } from "@/shared/api/problem";
import { previewQuery } from "../requests";
import type { Choice } from "./choices";
import { MethodStep } from "./MethodStep";
import { ResultStep } from "./ResultStep";
import { TargetStep } from "./TargetStep";
import { UnitsStep } from "./UnitsStep";
import { useMake } from "./useMake";
import { useWizard } from "./useWizard";
import styles from "./Wizard.module.css";
import { creationOf, emptyWish, fitted, problemAt } from "./wish";

const texts = breakdownTexts.wizard;
const last = 3;

export function WizardSteps({ plan, choices }: { plan: PlanDetail; choices: Choice[] }) {
  const { wish: told, choice, step, show, change, forget } = useWizard(plan, choices);
  const [tried, setTried] = useState(false);
  const make = useMake(plan, forget);
  const proposed = useQuery(previewQuery(plan.planId, proposalOf(plan, choice)));
  const additive = proposed.data?.additive ?? true;
  const wish = fitted(told, additive);
  const ready = choice && proposed.data && problemAt(last, wish, true) === null;
  const wanted = ready ? creationOf(wish, plan, proposed.data) : null;
  const preview = useQuery(previewQuery(plan.planId, step === last ? wanted : null));
  const problem = problemAt(step, wish, choice !== null);
  const failure = make.failure ?? proposed.error ?? preview.error;
  const next = () => {
    setTried(problem !== null);
    if (problem !== null) return;
    if (step < last) show(step + 1);
    else if (wanted) make.make(wanted);
  };
  return (
    <div className={styles.wizard} data-wide={step === last || undefined}>
      <Where step={step} />
      {step === 0 && <TargetStep choices={choices} choice={choice} onChange={change} />}
      {step === 1 && <UnitsStep breakdown={proposed.data ?? null} wish={wish} onChange={change} />}
      {step === 2 && choice && <MethodStep {...{ plan, choice, wish, additive }} onChange={change} />}
      {step === last && <ResultStep breakdown={preview.data ?? null} />}
      <footer className={styles.foot}>
        <span className={styles.problem} role="alert">
          {tried && problem ? texts.pick[problem] : failureText(failure)}
        </span>
        {step > 0 && <Button onClick={() => show(step - 1)}>{texts.back}</Button>}
        <Button type="primary" loading={make.making} onClick={next}>
          {step < last ? texts.next : make.making ? texts.making : texts.make}
        </Button>
      </footer>
    </div>
  );
}

const Where = ({ step }: { step: number }) => (
  <Steps className={styles.steps ?? ""} size="small" current={step} items={texts.steps.map((title) => ({ title }))} />
);

/** What the server proposes for an indicator before anything is chosen: all units below with their bases. */
const proposalOf = (plan: PlanDetail, choice: Choice | null) =>
  choice && creationOf({ ...emptyWish, method: "by-hand", indicator: choice.indicator.code }, plan, null);

function failureText(failure: unknown): string | null {
  if (!failure) return null;
  const problem = failure instanceof ApiProblem ? failure : null;
  return texts.failed + commonTexts.colon + problemText(problem?.code ?? "unexpected-response", problem?.params);
}
