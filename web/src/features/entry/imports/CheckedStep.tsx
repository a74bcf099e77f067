import { Alert } from "antd";
import { importTexts } from "@/locales";
import type { ImportJob } from "@/shared/api/contract";
import { CountCards } from "./CountCards";
import { DecideBar } from "./DecideBar";
import { Findings } from "./Findings";
import styles from "./Imports.module.css";
import { Recognized } from "./Recognized";

/** What the check found, and the decision. */
export function CheckedStep({ job }: { job: ImportJob }) {
  return (
    <>
      {job.conflicts.length > 0 && <Conflicts job={job} />}
      <CountCards job={job} />
      <Recognized job={job} />
      <Findings job={job} />
      <DecideBar job={job} />
    </>
  );
}

/** Somebody changed values between check and import: nothing was written, and this is what changed. */
function Conflicts({ job }: { job: ImportJob }) {
  return (
    <Alert
      type="warning"
      showIcon
      title={importTexts.conflictTitle}
      description={
        <>
          {importTexts.conflictText}
          <ul className={styles.conflicts}>
            {job.conflicts.map(({ row, text }) => (
              <li key={`${row} ${text}`}>
                {importTexts.wholeRow(row)} {text}
              </li>
            ))}
          </ul>
        </>
      }
    />
  );
}
