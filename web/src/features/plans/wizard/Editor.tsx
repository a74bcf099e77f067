import { useQuery } from "@tanstack/react-query";
import { Button, Steps } from "antd";
import type { ReactNode } from "react";
import { wizardTexts } from "@/locales";
import { useAddress } from "@/shared/address/useAddress";
import { call } from "@/shared/api/client";
import { BasesStep } from "./BasesStep";
import { CheckStep } from "./CheckStep";
import { FactsStep } from "./FactsStep";
import { IndicatorsStep } from "./IndicatorsStep";
import { MechanismsStep } from "./MechanismsStep";
import { OtherTargetsStep } from "./OtherTargetsStep";
import { TargetsStep } from "./TargetsStep";
import { TasksStep } from "./TasksStep";
import type { DocumentCheck, PlanDocument } from "./types";
import styles from "./wizard.module.css";

const inputs = [
  FactsStep,
  IndicatorsStep,
  TargetsStep,
  OtherTargetsStep,
  BasesStep,
  TasksStep,
  MechanismsStep,
] as const;

interface Props {
  plan: PlanDocument;
  title: string;
  /** Small print at the right of the title. */
  note: ReactNode;
  isNew: boolean;
  /** The step where the address names none. */
  start?: number;
  onChange: (plan: PlanDocument) => void;
  /** The last button; `ready` once nothing stands against the document. */
  finish: (ready: boolean) => ReactNode;
  /** Buttons at the left of the foot. */
  extra: ReactNode;
}

const useCheck = (plan: PlanDocument, enabled: boolean) =>
  useQuery({
    queryKey: ["plan-check", plan],
    queryFn: ({ signal }) => call<DocumentCheck>("POST", "/api/plans/check", { body: plan, signal }),
    enabled,
    staleTime: 0,
    gcTime: 0,
  });

interface HeadProps {
  title: string;
  note: ReactNode;
  step: number;
  onGo: (step: number) => void;
}

const Head = ({ title, note, step, onGo }: HeadProps) => (
  <div className={styles.head}>
    <h1 className={styles.title}>{title}</h1>
    <Steps
      className={styles.steps ?? ""}
      size="small"
      current={step}
      onChange={onGo}
      items={wizardTexts.steps.map((text) => ({ title: text }))}
    />
    {note}
  </div>
);

/** A plan's document step by step; the step is in the address. */
export function Editor({ plan, title, note, isNew, start = 0, onChange, finish, extra }: Props) {
  const [read, set] = useAddress();
  const step = Math.min(Math.max(Number(read("step") ?? start) || 0, 0), inputs.length);
  const go = (next: number) => set({ step: String(next) });
  const Input = inputs[step];
  const check = useCheck(plan, Input === undefined);
  return (
    <>
      <Head title={title} note={note} step={step} onGo={go} />
      <div className={styles.card}>
        {Input ? (
          <Input plan={plan} change={(parts) => onChange({ ...plan, ...parts })} />
        ) : (
          <CheckStep
            plan={plan}
            check={check.data}
            error={check.error}
            isNew={isNew}
            onRetry={check.refetch}
            onGo={go}
          />
        )}
      </div>
      <div className={styles.foot}>
        {extra}
        <span className={styles.push} />
        {step > 0 && <Button onClick={() => go(step - 1)}>{wizardTexts.back}</Button>}
        {Input ? (
          <Button type="primary" onClick={() => go(step + 1)}>
            {wizardTexts.next}
          </Button>
        ) : (
          finish(check.data?.problems.length === 0)
        )}
      </div>
    </>
  );
}
