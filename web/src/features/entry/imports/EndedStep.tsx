import { Button, Result } from "antd";
import { useNavigate } from "react-router";
import { importTexts, problemText } from "@/locales";
import type { ImportJob } from "@/shared/api/contract";
import { formatNumber } from "@/shared/format/number";
import { Panel } from "@/shared/ui/Panel";
import { boardAddress, entryAddress, planAddress } from "../tabs";
import { CountCards } from "./CountCards";
import { againAddress } from "./DecideBar";
import { Findings, ReportButton } from "./Findings";
import styles from "./Imports.module.css";
import { useImportActs } from "./useImportActs";

/** What came of it: written, refused, interrupted or given up; and what to do next. */
export function EndedStep({ job }: { job: ImportJob }) {
  if (job.state === "done") return <Done job={job} />;
  const gone = job.state === "interrupted" && !job.canRestart;
  const title = {
    failed: importTexts.failedTitle,
    interrupted: importTexts.interruptedTitle,
    cancelled: importTexts.cancelledTitle,
  }[job.state as "failed" | "interrupted" | "cancelled"];
  const text = {
    failed: job.problem ? problemText(job.problem.code, job.problem.params) : "",
    interrupted: gone ? importTexts.interruptedGone : importTexts.interruptedText,
    cancelled: importTexts.cancelledText,
  }[job.state as "failed" | "interrupted" | "cancelled"];
  return (
    <Panel title={importTexts.steps[3]}>
      <Result
        className={styles.result ?? ""}
        status={job.state === "failed" ? "error" : job.state === "interrupted" ? "warning" : "info"}
        title={title}
        subTitle={<span className={styles.why}>{text}</span>}
        extra={<NextSteps job={job} />}
      />
    </Panel>
  );
}

/** The server's own trouble: the same file with the same choices may do the next time. */
const troubles = new Set(["disk-full", "database-busy", "database-unavailable", "unexpected"]);

function NextSteps({ job }: { job: ImportJob }) {
  const { restart, busy } = useImportActs(job);
  const navigate = useNavigate();
  const refused = job.state === "failed" && !troubles.has(job.problem?.code ?? "");
  return (
    <div className={styles.center}>
      {job.problem?.code === "plan-from-pack" && job.options.plan && (
        <Button type="primary" onClick={() => navigate(planAddress(job.options.plan ?? ""))}>
          {importTexts.openPlan}
        </Button>
      )}
      {refused && (
        <Button
          type={job.problem?.code === "plan-from-pack" ? "default" : "primary"}
          onClick={() => navigate(againAddress(job))}
        >
          {importTexts.chooseAgain}
        </Button>
      )}
      {job.canRestart && (
        <Button type={refused ? "default" : "primary"} loading={busy} onClick={restart}>
          {importTexts.restart}
        </Button>
      )}
      {!refused && (
        <Button type={job.canRestart ? "default" : "primary"} onClick={() => navigate(againAddress(job))}>
          {importTexts.next}
        </Button>
      )}
    </div>
  );
}

function Done({ job }: { job: ImportJob }) {
  const navigate = useNavigate();
  const n = formatNumber;
  return (
    <>
      <Panel title={importTexts.steps[3]}>
        <Result
          className={styles.result ?? ""}
          status="success"
          title={job.rowsWritten > 0 ? importTexts.doneTitle(n(job.rowsWritten)) : importTexts.doneNothing}
          subTitle={
            <span className={styles.why}>
              {importTexts.doneText(n(job.rowsAdded), n(job.rowsChanged), n(job.rowsUnchanged))}
              {job.rowsBad > 0 && importTexts.doneBad(n(job.rowsBad))}
            </span>
          }
          extra={
            <div className={styles.center}>
              <SeeResult job={job} />
              {job.rowsBad > 0 && <ReportButton job={job} />}
              <Button onClick={() => navigate(againAddress(job))}>{importTexts.next}</Button>
            </div>
          }
        />
      </Panel>
      <CountCards job={job} />
      {job.preview.length > 0 && <Findings job={job} />}
    </>
  );
}

/** Where the new values show. */
function SeeResult({ job: { kind, options } }: { job: ImportJob }) {
  const navigate = useNavigate();
  const plan = options.plan ? `/plans/${encodeURIComponent(options.plan)}` : "/plans";
  const to = {
    observations: {
      to: boardAddress({ plan: options.plan, indicator: options.indicator }),
      text: importTexts.seeBoard,
    },
    targets: { to: `${plan}/targets`, text: importTexts.seePlan },
    tasks: { to: `${plan}/tasks`, text: importTexts.seeTasks },
    units: { to: "/basics", text: importTexts.seeUnits },
    enterprises: options.newcomers
      ? { to: "/enterprises/newcomers", text: importTexts.enterprises.seeNewcomers }
      : { to: "/enterprises", text: importTexts.enterprises.see },
  }[kind];
  return (
    <>
      <Button type="primary" onClick={() => navigate(to.to)}>
        {to.text}
      </Button>
      {kind === "observations" && (
        <Button onClick={() => navigate(entryAddress("values", { indicator: options.indicator }))}>
          {importTexts.seeValues}
        </Button>
      )}
    </>
  );
}
