import { ArrowLeftOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { importTexts } from "@/locales";
import type { ImportJob } from "@/shared/api/contract";
import { chinaTime } from "@/shared/format/date";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Panel } from "@/shared/ui/Panel";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import { entryAddress } from "../tabs";
import { CheckedStep } from "./CheckedStep";
import { sizeText } from "./checkFile";
import { EndedStep } from "./EndedStep";
import { ImportSteps } from "./ImportSteps";
import styles from "./Imports.module.css";
import { JobState } from "./JobState";
import { importQuery } from "./queries";
import { stepOf } from "./types";
import { WaitingStep } from "./WaitingStep";

/** One import, wherever it has come to. Its address can be left and returned to. */
export function ImportPage({ id }: { id: string }) {
  const { data: job, error, refetch } = useQuery(importQuery(id));
  if (error)
    return (
      <Panel title={importTexts.mine} extra={<Back />}>
        <FailureCard error={error} onRetry={refetch} />
      </Panel>
    );
  if (!job)
    return (
      <Panel title={importTexts.mine}>
        <SkeletonRows rows={10} height={36} />
      </Panel>
    );
  return (
    <>
      <Head job={job} />
      <Step job={job} />
    </>
  );
}

function Step({ job }: { job: ImportJob }) {
  switch (job.state) {
    case "received":
    case "checking":
    case "importing":
      return <WaitingStep job={job} />;
    case "checked":
      return <CheckedStep job={job} />;
    default:
      return <EndedStep job={job} />;
  }
}

const failed = new Set(["failed", "interrupted", "cancelled"]);

function Head({ job }: { job: ImportJob }) {
  return (
    <section className={styles.head} aria-label={job.fileName}>
      <Back />
      <b className={styles.fileName} title={job.fileName}>
        {job.fileName}
      </b>
      <span className={styles.about}>
        {importTexts.kinds[job.kind]} · {sizeText(job.fileSize)} · {importTexts.times.started(chinaTime(job.createdAt))}
      </span>
      <JobState state={job.state} />
      <div className={styles.headSteps}>
        <ImportSteps current={stepOf(job)} failed={failed.has(job.state)} />
      </div>
    </section>
  );
}

const Back = () => (
  <Link to={entryAddress("imports")}>
    <ArrowLeftOutlined /> {importTexts.back}
  </Link>
);
