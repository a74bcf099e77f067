import { queryOptions, useQuery } from "@tanstack/react-query";
import { homeTexts, shellTexts } from "@/locales";
import { get } from "@/shared/api/client";
import type { Home } from "@/shared/api/contract";
import { useSession } from "@/shared/session/session";
import { FailureCard } from "@/shared/ui/FailureCard";
import { NoPlans } from "@/shared/ui/NoPlans";
import { Page } from "@/shared/ui/Page";
import { Panel } from "@/shared/ui/Panel";
import { Skeleton } from "@/shared/ui/Skeleton";
import { AttentionPanel } from "./AttentionPanel";
import { BreakdownPanel } from "./BreakdownPanel";
import styles from "./Home.module.css";
import { arrangeHomePlans, type HomePlan } from "./homePlans";
import { NewsPanel } from "./NewsPanel";
import { OtherPlans } from "./OtherPlans";
import { PlanPanel } from "./PlanPanel";
import { TodoPanel } from "./TodoPanel";

const homeQuery = queryOptions({
  queryKey: ["home"],
  queryFn: ({ signal }) => get<Home>("/api/home", undefined, signal),
});

/** What needs me, how my plans stand, what changed. */
export function HomePage() {
  const session = useSession();
  const query = useQuery(homeQuery);
  return (
    <Page title={shellTexts.home}>
      <h1 className={styles.greeting}>
        {homeTexts.greeting(session.displayName)}
        <small>{homeTexts.today(session.today)}</small>
      </h1>
      {query.isError && <FailureCard error={query.error} onRetry={() => query.refetch()} />}
      {query.isPending && <HomeSkeleton />}
      {query.data && (
        <div className={styles.columns}>
          <PlansColumn plans={arrangeHomePlans(query.data.plans, session)} />
          <div className={styles.column}>
            <BreakdownPanel />
            <TodoPanel todo={query.data.todo} plans={query.data.plans.map((entry) => entry.plan)} />
            <NewsPanel news={query.data.news} />
          </div>
        </div>
      )}
    </Page>
  );
}

/** The first plan in full, whom to call, the other plans in a row each: one page, however many plans. */
function PlansColumn({ plans }: { plans: readonly HomePlan[] }) {
  const [first, ...others] = plans;
  return (
    <div className={styles.column}>
      {first ? (
        <>
          <PlanPanel entry={first} />
          <AttentionPanel plans={plans} limit={others.length > 0 ? 8 : 12} />
        </>
      ) : (
        <Panel title={homeTexts.plans}>
          <NoPlans />
        </Panel>
      )}
      {others.length > 0 && <OtherPlans plans={others} />}
    </div>
  );
}

function HomeSkeleton() {
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <Skeleton height={250} />
        <Skeleton height={420} />
      </div>
      <div className={styles.column}>
        <Skeleton height={220} />
        <Skeleton height={220} />
      </div>
    </div>
  );
}
