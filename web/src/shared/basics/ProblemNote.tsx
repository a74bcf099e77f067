import { problemText } from "@/locales";
import { ApiProblem } from "@/shared/api/problem";
import styles from "@/shared/ui/form.module.css";

/** Why saving failed, above the buttons; what was typed stays. */
export function ProblemNote({ error }: { error: unknown }) {
  if (!error) return null;
  const problem = error instanceof ApiProblem ? error : null;
  return (
    <p className={styles.problem} role="alert">
      {problemText(problem?.code ?? "unexpected", problem?.params)}
    </p>
  );
}
