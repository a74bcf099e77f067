import type { PlanDetail } from "@/shared/api/contract";
import { AboveCard } from "./AboveCard";
import { FactsCard } from "./FactsCard";
import { HeadlineCard } from "./HeadlineCard";
import { MechanismsCard } from "./MechanismsCard";
import styles from "./OverviewTab.module.css";
import { PackCard } from "./PackCard";

/** 概览: what the document is, what it promises, and where that stands. */
export function OverviewTab({ plan }: { plan: PlanDetail }) {
  return (
    <>
      <FactsCard plan={plan} />
      <HeadlineCard plan={plan} />
      {plan.above && plan.rowsVisible === "all" && <AboveCard plan={plan} />}
      <div className={styles.pair}>
        <MechanismsCard plan={plan} />
        <PackCard plan={plan} />
      </div>
    </>
  );
}
