import { breakdownTexts, commonTexts, problemText } from "@/locales";
import { ApiProblem } from "@/shared/api/problem";
import { fasterOf, fasterText } from "../faster";
import styles from "./BreakdownPage.module.css";

const texts = breakdownTexts.faster;

/** Why a step was not taken; where someone was faster, who changed what and when. */
export function FailureNote({ error }: { error: unknown }) {
  if (!error) return null;
  const changes = fasterOf(error);
  if (changes.length > 0)
    return (
      <div className={styles.failure} role="alert">
        {texts.lead}
        <ul>
          {changes.map((change) => (
            <li key={change.at + change.action}>{fasterText(change)}</li>
          ))}
        </ul>
        {texts.seen}
      </div>
    );
  const problem = error instanceof ApiProblem ? error : null;
  return (
    <p className={styles.failure} role="alert">
      {breakdownTexts.act.failed +
        commonTexts.colon +
        problemText(problem?.code ?? "unexpected-response", problem?.params)}
    </p>
  );
}
