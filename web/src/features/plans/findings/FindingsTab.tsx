import { useQuery } from "@tanstack/react-query";
import { planTexts } from "@/locales";
import { useAddress } from "@/shared/address/useAddress";
import type { Finding, PlanDetail } from "@/shared/api/contract";
import { EmptyState } from "@/shared/ui/EmptyState";
import { FailureCard } from "@/shared/ui/FailureCard";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import shared from "../plans.module.css";
import { findingsQuery } from "../queries";
import { FindingBar } from "./FindingBar";
import { FindingCard } from "./FindingCard";
import styles from "./Findings.module.css";
import { filterFindings } from "./filterFindings";

const texts = planTexts.findings;

/** 文本校核: what in the document contradicts itself, another plan, or arithmetic. */
export function FindingsTab({ plan }: { plan: PlanDetail }) {
  const { data, error, refetch } = useQuery(findingsQuery(plan.planId));
  if (data && data.length > 0) return <Findings plan={plan} all={data} />;
  return (
    <div className={styles.state}>
      {error ? (
        <FailureCard error={error} onRetry={refetch} />
      ) : data ? (
        <EmptyState title={texts.noneTitle} text={texts.noneAdvice} />
      ) : (
        <SkeletonRows rows={6} height={96} />
      )}
    </div>
  );
}

function Findings({ plan, all }: { plan: PlanDetail; all: Finding[] }) {
  const [read, set] = useAddress();
  const filter = { severity: read("severity"), code: read("code"), indicator: read("indicator") };
  const shown = filterFindings(all, filter);
  const at = Number(read("at") ?? 0) - 1;
  return (
    <>
      <FindingBar all={all} shown={shown.length} filter={filter} onChange={set} />
      {shown.length === 0 ? (
        <div className={styles.state}>
          <EmptyState
            title={texts.noMatchTitle}
            text={texts.noMatchAdvice}
            action={
              <button
                type="button"
                className={shared.action}
                onClick={() => set({ severity: null, code: null, indicator: null })}
              >
                {texts.clear}
              </button>
            }
          />
        </div>
      ) : (
        <ol className={styles.list}>
          {shown.map(({ finding, index }) => (
            <FindingCard key={index} finding={finding} plan={plan} arrived={index === at} />
          ))}
        </ol>
      )}
    </>
  );
}
