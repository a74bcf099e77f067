import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { problemText, standardTexts } from "@/locales";
import { useAddress } from "@/shared/address/useAddress";
import { useSession } from "@/shared/session/session";
import { EmptyState } from "@/shared/ui/EmptyState";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Page } from "@/shared/ui/Page";
import { Panel } from "@/shared/ui/Panel";
import { Skeleton, SkeletonRows } from "@/shared/ui/Skeleton";
import { resultQuery, runQuery } from "../queries";
import type { RunResult, RunView } from "../types";
import { Blockers } from "./Blockers";
import { Comparison } from "./Comparison";
import { EnterpriseList } from "./EnterpriseList";
import { MissingFacts } from "./MissingFacts";
import { RunHead } from "./RunHead";
import styles from "./run.module.css";
import { VerdictCounts } from "./VerdictCounts";
import { WhatIfPanel } from "./WhatIfPanel";

const texts = standardTexts.run;

/** 运行结果: counts, what stops whom, which fact to get first, the list, and beside them what-if. */
export function RunPage() {
  const { run: id = "standing" } = useParams();
  const [read] = useAddress();
  const run = useQuery(runQuery(id));
  const standard = read("standard") ?? run.data?.standards[0] ?? null;
  if (run.error) return <FailureCard error={run.error} onRetry={run.refetch} />;
  if (!run.data) return <Waiting />;
  if (run.data.state === "running") return <Running run={run.data} />;
  if (run.data.state === "failed") {
    return (
      <Page title={texts.crumb}>
        <EmptyState title={standardTexts.runs.failed} text={problemText("run-failed", {})} />
      </Page>
    );
  }
  return <Result key={`${id} ${standard}`} id={id} standard={standard} run={run.data} />;
}

function Result({ id, standard, run }: { id: string; standard: string | null; run: RunView }) {
  const result = useQuery(resultQuery(id, standard));
  const compares = useAddress()[0]("compare") === "standing" && !run.standing;
  const mayAssume = useSession().permissions.includes("assess-enterprises");
  if (result.error) return <FailureCard error={result.error} onRetry={result.refetch} />;
  if (!result.data) return <Waiting />;
  return (
    <Page title={result.data.title} paper="foot">
      <RunHead id={id} run={run} result={result.data} />
      <div className={styles.sides}>
        <div className={styles.main}>
          <VerdictCounts result={result.data} />
          {result.data.rulesChanged ? (
            <p className={styles.note}>{texts.rulesChanged}</p>
          ) : (
            <Why result={result.data} />
          )}
          {compares && <Comparison id={id} result={result.data} />}
          <EnterpriseList id={id} result={result.data} />
        </div>
        {mayAssume && !result.data.rulesChanged && <WhatIfPanel id={id} result={result.data} />}
      </div>
    </Page>
  );
}

function Why({ result }: { result: RunResult }) {
  return (
    <div className={styles.pair}>
      <Blockers result={result} />
      <MissingFacts result={result} />
    </div>
  );
}

function Running({ run }: { run: RunView }) {
  return (
    <Page title={texts.running}>
      <Panel title={texts.running}>
        <EmptyState title={texts.running} text={<span role="status">{texts.runningText(run.assessed)}</span>} />
      </Panel>
    </Page>
  );
}

function Waiting() {
  return (
    <Page title={texts.crumb}>
      <Skeleton width={420} height={24} />
      <SkeletonRows rows={16} height={36} />
    </Page>
  );
}
