import { Button, Radio } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";
import { importTexts } from "@/locales";
import type { ImportJob, ImportMode } from "@/shared/api/contract";
import { formatNumber } from "@/shared/format/number";
import { hasReason } from "@/shared/ui/pickReason";
import { ReasonInput } from "@/shared/ui/ReasonInput";
import { entryAddress } from "../tabs";
import styles from "./Imports.module.css";
import { useImportActs } from "./useImportActs";

const modes = ["all-or-nothing", "good-rows"] as const satisfies readonly ImportMode[];

/** Always in view: all or the good ones, why, and the button that writes. */
export function DecideBar({ job }: { job: ImportJob }) {
  const [mode, setMode] = useState<ImportMode>("all-or-nothing");
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const { run, giveUp, busy } = useImportActs(job);
  const willWrite = Math.max(0, job.rowsGood - job.rowsUnchanged);
  const allowed = willWrite > 0 && (job.rowsBad === 0 || mode === "good-rows");
  const start = () => {
    const without = job.needsReason && !hasReason(reason);
    setMissing(without);
    if (!without) run(mode, reason.trim() || null);
  };
  return (
    <div className={styles.decide} role="region" aria-label={importTexts.mode}>
      <Verdict job={job} mode={mode} onMode={setMode} />
      {job.needsReason && allowed && (
        <ReasonInput
          label={importTexts.reasonLabel(formatNumber(job.rowsChanged), formatNumber(job.rowsWarned))}
          value={reason}
          onChange={setReason}
          usual={importTexts.reasons}
          missing={missing && !hasReason(reason)}
        />
      )}
      <div className={styles.buttons}>
        <OtherWays job={job} busy={busy} giveUp={giveUp} />
        <Button type="primary" disabled={!allowed} loading={busy} onClick={start}>
          {importTexts.run(formatNumber(willWrite))}
        </Button>
      </div>
    </div>
  );
}

function OtherWays({ job, busy, giveUp }: { job: ImportJob; busy: boolean; giveUp: () => void }) {
  const navigate = useNavigate();
  return (
    <>
      <Button onClick={giveUp} disabled={busy}>
        {importTexts.giveUp}
      </Button>
      {job.rowsBad > 0 && (
        <Button onClick={() => navigate(againAddress(job))} disabled={busy}>
          {importTexts.uploadAgain}
        </Button>
      )}
    </>
  );
}

/** With the choices of the last time. */
export const againAddress = ({ kind, options }: ImportJob) =>
  entryAddress("imports", {
    kind: kind === "observations" ? null : kind,
    plan: options.plan,
    indicator: options.indicator,
    period: options.period,
    parent: options.parent,
    newcomers: options.newcomers,
  });

interface VerdictProps {
  job: ImportJob;
  mode: ImportMode;
  onMode: (mode: ImportMode) => void;
}

/** What may be done with the file as it is. */
function Verdict({ job, mode, onMode }: VerdictProps) {
  const bad = formatNumber(job.rowsBad);
  if (job.rowsGood === 0) return <p className={styles.verdict}>{importTexts.nothingGood}</p>;
  if (job.rowsGood === job.rowsUnchanged && job.rowsBad === 0)
    return <p className={styles.verdict}>{importTexts.nothingNew}</p>;
  if (job.rowsBad === 0) return null;
  return (
    <div className={styles.verdict}>
      <Radio.Group
        aria-label={importTexts.mode}
        value={mode}
        onChange={(event) => onMode(event.target.value)}
        options={modes.map((value) => ({ value, label: importTexts.modes[value](formatNumber(job.rowsGood), bad) }))}
      />
      {mode === "all-or-nothing" && <p className={styles.hint}>{importTexts.badFirst(bad)}</p>}
    </div>
  );
}
