import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { planTexts, wizardTexts } from "@/locales";
import { useAddress } from "@/shared/address/useAddress";
import type { PlanSummary } from "@/shared/api/contract";
import { plansQuery } from "@/shared/api/queries";
import { useSession } from "@/shared/session/session";
import { EmptyState } from "@/shared/ui/EmptyState";
import { FailureCard } from "@/shared/ui/FailureCard";
import { NoPlans } from "@/shared/ui/NoPlans";
import { Page } from "@/shared/ui/Page";
import { SearchBox } from "@/shared/ui/SearchBox";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import { arrangePlans, filterPlans } from "./arrangePlans";
import styles from "./PlanListPage.module.css";
import { PlanTable } from "./PlanTable";

const texts = planTexts.list;

/** 行动计划: every plan the reader may see, those that follow another below it. */
export function PlanListPage() {
  const [read, set] = useAddress();
  const { data, error, refetch } = useQuery(plansQuery);
  const query = read("q") ?? "";
  const mayEdit = useSession().permissions.includes("edit-plans");
  return (
    <Page title={texts.title}>
      <div className={styles.bar}>
        <h1 className={styles.title}>{texts.title}</h1>
        {data && <span className={styles.count}>{texts.count(filterPlans(data, query).length, data.length)}</span>}
        <span className={styles.tools}>
          <SearchBox label={texts.search} value={query} onChange={(q) => set({ q })} width={280} />
          {mayEdit && (
            <Link to="/plans/new">
              <Button type="primary" tabIndex={-1}>
                {wizardTexts.list.add}
              </Button>
            </Link>
          )}
        </span>
      </div>
      <div className={styles.card}>
        {error ? (
          <State>
            <FailureCard error={error} onRetry={refetch} />
          </State>
        ) : data ? (
          <Plans plans={data} query={query} onClear={() => set({ q: null })} />
        ) : (
          <Loading />
        )}
      </div>
    </Page>
  );
}

function Plans({ plans, query, onClear }: { plans: PlanSummary[]; query: string; onClear: () => void }) {
  const shown = arrangePlans(filterPlans(plans, query));
  if (plans.length === 0)
    return (
      <State>
        <NoPlans />
      </State>
    );
  if (shown.length > 0) return <PlanTable plans={shown} all={plans} />;
  return (
    <State>
      <EmptyState
        title={texts.noMatchTitle}
        text={texts.noMatchAdvice}
        action={
          <button type="button" className={styles.action} onClick={onClear}>
            {texts.clear}
          </button>
        }
      />
    </State>
  );
}

const State = ({ children }: { children: ReactNode }) => <div className={styles.state}>{children}</div>;

function Loading() {
  return (
    <div className={styles.loading}>
      <SkeletonRows rows={5} height={64} />
    </div>
  );
}
