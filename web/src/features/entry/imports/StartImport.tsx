import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { importTexts } from "@/locales";
import { useAddress } from "@/shared/address/useAddress";
import type { Permission, PlanSummary } from "@/shared/api/contract";
import { plansQuery } from "@/shared/api/queries";
import { useSession } from "@/shared/session/session";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Panel } from "@/shared/ui/Panel";
import { Segmented } from "@/shared/ui/Segmented";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import { usualPlan } from "../fill/useFillParams";
import { may } from "../may";
import { ImportOptionsForm } from "./ImportOptionsForm";
import { ImportSteps } from "./ImportSteps";
import styles from "./Imports.module.css";
import { PickFile } from "./PickFile";
import { TemplateLink } from "./TemplateLink";
import { type ImportKind, kinds, type StartOptions } from "./types";

const rightOf: Record<ImportKind, Permission> = {
  observations: "enter-values",
  targets: "edit-plans",
  tasks: "edit-plans",
  units: "edit-units",
  enterprises: "edit-enterprises",
};

/** Step one: what the file brings, what holds where it is silent, a template, and the file. */
export function StartImport() {
  const plans = useQuery(plansQuery);
  return (
    <Panel title={importTexts.start} note={importTexts.startNote} className={styles.start ?? ""}>
      {plans.isError ? (
        <FailureCard error={plans.error} onRetry={() => plans.refetch()} />
      ) : plans.data ? (
        <Start plans={plans.data} />
      ) : (
        <SkeletonRows rows={6} height={36} />
      )}
    </Panel>
  );
}

const typedNone = { source: null, sourceDate: null, state: null, factSource: null, titleKind: null, moneyUnit: null };
type Typed = Pick<StartOptions, keyof typeof typedNone>;

const hasPlan = (kind: ImportKind) => kind !== "units" && kind !== "enterprises";

/** What is chosen stands in the address; what is typed stays with the page. */
function useStartOptions(plans: PlanSummary[], kind: ImportKind) {
  const session = useSession();
  const [read, set] = useAddress();
  const [typed, setTyped] = useState<Typed>(typedNone);
  const open = kind === "observations" ? plans : plans.filter(({ own }) => own);
  const usual = !hasPlan(kind) ? null : ((open[0] && usualPlan(open, session)) ?? usualPlan(plans, session))?.planId;
  const options: StartOptions = {
    plan: hasPlan(kind) ? (read("plan") ?? usual ?? null) : null,
    indicator: kind === "observations" ? read("indicator") : null,
    period: kind === "observations" || kind === "enterprises" ? read("period") : null,
    parent: hasPlan(kind) ? null : (read("parent") ?? session.unit?.unitId ?? null),
    newcomers: kind === "enterprises" ? read("newcomers") : null,
    ...typed,
  };
  const change = (values: Partial<StartOptions>) => {
    const isTyped = (key: string) => key in typedNone;
    const of = (wanted: boolean) =>
      Object.fromEntries(Object.entries(values).filter(([key]) => isTyped(key) === wanted));
    if (Object.keys(of(false)).length > 0) set(of(false));
    setTyped({ ...typed, ...of(true) });
  };
  return { options, change };
}

function Start({ plans }: { plans: PlanSummary[] }) {
  const session = useSession();
  const [read, set] = useAddress();
  const allowed = kinds.filter((kind) => may(session, rightOf[kind]));
  const kind = allowed.find((entry) => entry === read("kind")) ?? "observations";
  const { options, change } = useStartOptions(plans, kind);
  return (
    <>
      <ImportSteps current={0} />
      <div className={styles.kinds}>
        <Segmented
          size="middle"
          label={importTexts.kind}
          value={kind}
          onChange={(value) =>
            set({ kind: value === "observations" ? null : value, indicator: null, period: null, newcomers: null })
          }
          options={allowed.map((value) => ({
            value,
            text: importTexts.kinds[value],
            hint: importTexts.kindHints[value],
          }))}
        />
        <span className={styles.hint}>{importTexts.kindHints[kind]}</span>
      </div>
      <div className={styles.halves}>
        <div className={styles.side}>
          <ImportOptionsForm kind={kind} options={options} plans={plans} onChange={change} />
          <TemplateLink kind={kind} options={options} />
        </div>
        <PickFile kind={kind} options={options} />
      </div>
    </>
  );
}
