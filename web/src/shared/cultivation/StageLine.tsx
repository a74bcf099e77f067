import { commonTexts, stageTexts } from "@/locales";
import type { Application } from "@/shared/api/contract";
import styles from "./Cultivation.module.css";
import { dayOf, onTheWay } from "./stages";

/** The stages of an application with their days; skipped ones and those ahead are hollow. */
export function StageLine({ application }: { application: Application }) {
  return (
    <ol className={styles.line}>
      {onTheWay.map((stage) => {
        const day = application[dayOf[stage]];
        return (
          <li key={stage} data-done={Boolean(day)}>
            <span>{stageTexts[stage]}</span>
            <small>{day ?? commonTexts.missing}</small>
          </li>
        );
      })}
      {application.closedOn && (
        <li data-done="true">
          <span>{stageTexts[application.stage]}</span>
          <small>{application.closedOn}</small>
        </li>
      )}
    </ol>
  );
}
