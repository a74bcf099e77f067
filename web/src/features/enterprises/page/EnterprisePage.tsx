import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import { enterpriseTexts } from "@/locales";
import { oneOf, useAddress } from "@/shared/address/useAddress";
import { ApiProblem } from "@/shared/api/problem";
import { EmptyState } from "@/shared/ui/EmptyState";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Page } from "@/shared/ui/Page";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import { AssessmentTab } from "../assessment/AssessmentTab";
import { CultivationTab } from "../cultivation/CultivationTab";
import { PortraitCard } from "../portrait/PortraitCard";
import { enterpriseChoicesQuery, enterpriseQuery } from "../queries";
import { ChangesTab } from "../tabs/ChangesTab";
import { FactsTab } from "../tabs/FactsTab";
import { OverviewTab } from "../tabs/OverviewTab";
import { TitlesTab } from "../tabs/TitlesTab";
import { Header } from "./Header";
import styles from "./Page.module.css";
import { Timeline } from "./Timeline";

const texts = enterpriseTexts.page;
const tabs = ["overview", "facts", "titles", "assessment", "cultivation", "portrait", "changes"] as const;

/** 一企一档: everything about one enterprise; the tab stands in the address. */
export function EnterprisePage() {
  const { creditCode = "" } = useParams();
  const { data: one, error, refetch } = useQuery(enterpriseQuery(creditCode));
  const { data: choices } = useQuery(enterpriseChoicesQuery);
  if (error) return <NotThere error={error} onRetry={refetch} />;
  return (
    <Page title={one?.name ?? enterpriseTexts.title} className={styles.page}>
      {one ? (
        <>
          <Header one={one} choices={choices} />
          <Timeline one={one} today={choices?.today ?? null} />
          <Tabs one={one} choices={choices} />
        </>
      ) : (
        <div className={styles.card}>
          <SkeletonRows rows={12} height={28} />
        </div>
      )}
    </Page>
  );
}

function Tabs({ one, choices }: Parameters<typeof OverviewTab>[0]) {
  const [read] = useAddress();
  const tab = oneOf(tabs, read("tab"));
  const counts: Partial<Record<(typeof tabs)[number], number>> = { titles: one.titles.length };
  return (
    <>
      <nav className={styles.tabs} aria-label={one.name}>
        {tabs.map((key) => (
          <Link
            key={key}
            to={key === tabs[0] ? "." : `?tab=${key}`}
            replace
            preventScrollReset
            className={styles.tab}
            aria-current={key === tab ? "page" : undefined}
          >
            {texts.tabs[key]}
            {counts[key] ? <span className={styles.tabCount}>{counts[key]}</span> : null}
          </Link>
        ))}
      </nav>
      {tab === "overview" && <OverviewTab one={one} choices={choices} />}
      {tab === "facts" && <FactsTab one={one} />}
      {tab === "titles" && <TitlesTab one={one} choices={choices} />}
      {tab === "assessment" && <AssessmentTab one={one} />}
      {tab === "cultivation" && <CultivationTab one={one} />}
      {tab === "portrait" && <PortraitCard one={one} wide />}
      {tab === "changes" && <ChangesTab one={one} />}
    </>
  );
}

function NotThere({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const problem = error instanceof ApiProblem ? error : null;
  const into = problem?.code === "enterprise-merged" ? String(problem.params.into) : null;
  if (problem?.status !== 404) {
    return (
      <Page title={enterpriseTexts.title}>
        <FailureCard error={error} onRetry={onRetry} />
      </Page>
    );
  }
  return (
    <Page title={enterpriseTexts.title}>
      <div className={styles.card}>
        <EmptyState
          title={into ? texts.merged : texts.notFoundTitle}
          {...(into ? {} : { text: texts.notFoundText })}
          action={
            <Link to={`/enterprises${into ? `/${into}` : ""}`}>{into ? texts.mergedOpen : enterpriseTexts.title}</Link>
          }
        />
      </div>
    </Page>
  );
}
