import { breakdownTexts } from "@/locales";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import { indicatorMeasure } from "../../matrix/measure";
import { BreakdownGrid } from "../detail/BreakdownGrid";
import { Remarks } from "../detail/Remarks";
import { unchanged } from "../detail/useCells";
import type { Breakdown } from "../model";
import styles from "./Wizard.module.css";

/** What would come out, before anything is stored. */
export function ResultStep({ breakdown }: { breakdown: Breakdown | null }) {
  if (!breakdown) return <SkeletonRows rows={12} height={27} />;
  const measure = indicatorMeasure(breakdown.indicator);
  return (
    <div className={styles.result}>
      <p className={styles.lead}>{breakdownTexts.wizard.resultLead}</p>
      <BreakdownGrid breakdown={breakdown} measure={measure} cells={unchanged} />
      <Remarks breakdown={breakdown} measure={measure} />
    </div>
  );
}
