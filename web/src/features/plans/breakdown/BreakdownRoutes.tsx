import { useQuery } from "@tanstack/react-query";
import { Route, Routes } from "react-router";
import { breakdownTexts } from "@/locales";
import { allBreakdownsQuery } from "@/shared/api/queries";
import { EmptyState } from "@/shared/ui/EmptyState";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Page } from "@/shared/ui/Page";
import { Panel } from "@/shared/ui/Panel";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import planPage from "../PlanPage.module.css";
import { BreakdownPage } from "./detail/BreakdownPage";
import { LettersPage } from "./letters/LettersPage";
import { BreakdownTable } from "./list/BreakdownTable";

const texts = breakdownTexts.list;

/** Breakdowns of all plans: where a unit that is asked about its targets comes in. */
export function BreakdownRoutes() {
  return (
    <Routes>
      <Route
        index
        element={
          <Page title={texts.title}>
            <AllBreakdowns />
          </Page>
        }
      />
      <Route
        path=":breakdownId"
        element={
          <Page title={texts.title} className={planPage.fitting}>
            <BreakdownPage />
          </Page>
        }
      />
      <Route
        path=":breakdownId/letters"
        element={
          <Page title={breakdownTexts.letters.title}>
            <LettersPage />
          </Page>
        }
      />
    </Routes>
  );
}

function AllBreakdowns() {
  const { data, error, refetch } = useQuery(allBreakdownsQuery);
  return (
    <Panel title={texts.title} note={texts.noteForUnit}>
      {error ? (
        <FailureCard error={error} onRetry={refetch} />
      ) : !data ? (
        <SkeletonRows rows={5} height={36} />
      ) : data.length === 0 ? (
        <EmptyState title={texts.noneTitle} text={texts.noneForUnit} />
      ) : (
        <BreakdownTable breakdowns={data} withPlan />
      )}
    </Panel>
  );
}
