import { commonTexts, problemText } from "@/locales";
import { ApiProblem } from "@/shared/api/problem";
import styles from "./states.module.css";

interface Props {
  error: unknown;
  onRetry?: () => void;
}

/** In the card that failed: what happened, what to do, 重试, and the reference number. The other cards stay. */
export function FailureCard({ error, onRetry }: Props) {
  const problem = error instanceof ApiProblem ? error : null;
  return (
    <div className={styles.state} role="alert">
      <p className={styles.title}>{commonTexts.failedTitle}</p>
      <p className={styles.text}>{problemText(problem?.code ?? "unexpected-response", problem?.params)}</p>
      {onRetry && (
        <button type="button" className={styles.action} onClick={onRetry}>
          {commonTexts.retry}
        </button>
      )}
      {problem?.traceId && (
        <p className={styles.reference} title={commonTexts.referenceHint}>
          {commonTexts.reference(problem.traceId)}
        </p>
      )}
    </div>
  );
}
