import { Button, Spin } from "antd";
import { importTexts } from "@/locales";
import type { ImportJob } from "@/shared/api/contract";
import { formatNumber } from "@/shared/format/number";
import { Panel } from "@/shared/ui/Panel";
import styles from "./Imports.module.css";
import { useImportActs } from "./useImportActs";

/** The server works: how far it is, and that one may leave. */
export function WaitingStep({ job }: { job: ImportJob }) {
  const { giveUp, busy } = useImportActs(job);
  const writing = job.state === "importing";
  const title = writing
    ? importTexts.importingTitle
    : job.state === "received"
      ? importTexts.receivedTitle
      : importTexts.checkingTitle;
  return (
    <Panel title={title}>
      <div className={styles.waiting} role="status">
        <Spin size="large" />
        <p className={styles.count}>
          {writing
            ? importTexts.importingText(formatNumber(job.rowsGood - job.rowsUnchanged))
            : importTexts.readSoFar(formatNumber(job.rowsRead))}
        </p>
        <p className={styles.hint}>{importTexts.mayLeave}</p>
        <Button onClick={giveUp} loading={busy}>
          {importTexts.giveUp}
        </Button>
      </div>
    </Panel>
  );
}
