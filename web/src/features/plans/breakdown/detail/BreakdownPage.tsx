import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import { breakdownTexts } from "@/locales";
import { useAddress } from "@/shared/address/useAddress";
import { ApiProblem } from "@/shared/api/problem";
import { EmptyState } from "@/shared/ui/EmptyState";
import { FailureCard } from "@/shared/ui/FailureCard";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import { indicatorMeasure } from "../../matrix/measure";
import type { Breakdown } from "../model";
import { breakdownQuery } from "../requests";
import { useBreakdownAddress } from "../useBreakdownAddress";
import { BreakdownGrid } from "./BreakdownGrid";
import styles from "./BreakdownPage.module.css";
import { CellsState } from "./CellsState";
import { CompareDrawer } from "./CompareDrawer";
import { Head } from "./Head";
import { Remarks } from "./Remarks";
import { SidePanel } from "./SidePanel";
import { useCells } from "./useCells";

const texts = breakdownTexts.detail;

/** One breakdown: its state and next step, the grid with its balance, and beside it picture, comments, steps. */
export function BreakdownPage() {
  const { breakdownId } = useParams();
  const { data, error, refetch } = useQuery(breakdownQuery(Number(breakdownId)));
  if (error instanceof ApiProblem && error.status === 404) return <Missing />;
  if (error) return <FailureCard error={error} onRetry={refetch} />;
  return data ? <Content key={data.id} breakdown={data} /> : <SkeletonRows rows={14} height={30} />;
}

function Content({ breakdown }: { breakdown: Breakdown }) {
  const [read, set] = useAddress();
  const measure = indicatorMeasure(breakdown.indicator, read("measure"));
  const cells = useCells(breakdown);
  return (
    <>
      <Head breakdown={breakdown} measure={measure} onMeasure={(name) => set({ measure: name })} />
      <div className={styles.body}>
        <div className={styles.main}>
          {breakdown.rowsVisible === "own" && <p className={styles.own}>{texts.own}</p>}
          <BreakdownGrid breakdown={breakdown} measure={measure} cells={cells} />
          <Remarks breakdown={breakdown} measure={measure} />
          <CellsState breakdown={breakdown} measure={measure} cells={cells} />
        </div>
        <SidePanel breakdown={breakdown} measure={measure} />
      </div>
      <CompareDrawer breakdown={breakdown} measure={measure} />
    </>
  );
}

function Missing() {
  const at = useBreakdownAddress();
  return (
    <EmptyState title={texts.notFoundTitle} text={texts.notFoundAdvice} action={<Link to={at()}>{texts.back}</Link>} />
  );
}
