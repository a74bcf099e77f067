import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { Link, useParams } from "react-router";
import { standardTexts } from "@/locales";
import { useAddress } from "@/shared/address/useAddress";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Page } from "@/shared/ui/Page";
import { Panel } from "@/shared/ui/Panel";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import { standardQuery } from "../queries";
import styles from "../standards.module.css";
import type { StandardPageView } from "../types";
import { CriteriaTable } from "./CriteriaTable";
import { FactsTable } from "./FactsTable";
import { ParametersTable } from "./ParametersTable";
import { ScoresTable } from "./ScoresTable";

const texts = standardTexts.page;

/** One standard as people know it: conditions, tables, numbers with clause and check day, history. */
export function StandardPage() {
  const { standard = "" } = useParams();
  const [read] = useAddress();
  const { data, error, refetch } = useQuery(standardQuery(standard, read("version")));
  return (
    <Page title={data?.summary.title ?? standardTexts.nav} paper="foot">
      {error ? (
        <FailureCard error={error} onRetry={refetch} />
      ) : data ? (
        <Body page={data} />
      ) : (
        <SkeletonRows rows={16} height={36} />
      )}
    </Page>
  );
}

function Body({ page }: { page: StandardPageView }) {
  return (
    <>
      <Head page={page} />
      <About page={page} />
      <Panel title={texts.criteria} note={texts.criteriaNote}>
        <CriteriaTable rules={page.criteria} />
        {page.pass && (
          <p className={styles.small} style={{ paddingTop: 8 }}>
            {texts.passIs(page.pass)}
          </p>
        )}
      </Panel>
      {page.direct.length > 0 && (
        <Panel title={texts.direct} note={texts.directNote}>
          <CriteriaTable rules={page.direct} />
        </Panel>
      )}
      {page.scores.length > 0 && (
        <Panel title={texts.scores}>
          <ScoresTable scores={page.scores} groups={page.groups} />
        </Panel>
      )}
      <Panel title={texts.parameters} note={texts.parametersNote}>
        <ParametersTable parameters={page.parameters} />
      </Panel>
      <Panel title={texts.facts} note={texts.factsNote}>
        <FactsTable facts={page.facts} />
      </Panel>
    </>
  );
}

function Head({ page }: { page: StandardPageView }) {
  const [, set] = useAddress();
  const { summary } = page;
  return (
    <div className={styles.crumbs}>
      <Link to="/standards">{standardTexts.nav}</Link>/<h1>{summary.title}</h1>
      <span className={styles.chip}>{standardTexts.catalogue.version(page.version)}</span>
      {summary.inForce.some((span) => span.version === page.version) && (
        <span className={styles.plain}>{texts.inForce}</span>
      )}
      <span>{summary.authority}</span>
      <span className={styles.acts}>
        {summary.versions.length > 1 && (
          <Select
            aria-label={texts.version}
            value={page.version}
            onChange={(version) => set({ version })}
            options={summary.versions.map((each) => ({
              value: each.version,
              label: standardTexts.catalogue.version(each.version),
            }))}
          />
        )}
        {!summary.isCalculation && <Link to={`/standards/runs/standing?standard=${summary.id}`}>{texts.run}</Link>}
      </span>
    </div>
  );
}

function About({ page }: { page: StandardPageView }) {
  const { summary } = page;
  return (
    <Panel title={texts.documents} note={texts.hash(page.contentHash)}>
      {page.documents.map((document) => (
        <p key={`${document.number}${document.title}`}>
          {[document.number, document.title && texts.quoted(document.title), document.issued].filter(Boolean).join(" ")}{" "}
          <span className={styles.small}>{texts.confidence[document.confidence]}</span>
        </p>
      ))}
      {page.validYears && (
        <p className={styles.small}>
          {texts.validity} {texts.years(page.validYears)} {page.validityNote}
        </p>
      )}
      {page.notes.map((note) => (
        <p key={note} className={styles.small}>
          {note}
        </p>
      ))}
      <p className={styles.small}>
        {texts.historyIs(
          summary.versions
            .flatMap((version) => version.spans)
            .map(
              (span) =>
                `${standardTexts.catalogue.version(span.version)}${standardTexts.catalogue.kinds[span.kind]} ${texts.from(span.from, span.to)}`,
            ),
        )}
      </p>
    </Panel>
  );
}
