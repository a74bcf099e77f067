import { CheckCircleFilled } from "@ant-design/icons";
import { assignmentTexts, planTexts } from "@/locales";
import type { AssignmentState } from "@/shared/api/contract";
import styles from "./StateSteps.module.css";

const states = ["draft", "consulting", "approved", "assigned"] as const;

/** 拟定 — 征求意见 — 审定 — 下达: those behind, the present one, those to come; `note` stands beside the present one. */
export function StateSteps({ state, note }: { state: AssignmentState; note?: string | null }) {
  const here = states.indexOf(state);
  return (
    <ol className={styles.steps} aria-label={planTexts.assignment}>
      {states.map((step, index) => (
        <li
          key={step}
          className={styles.step}
          data-done={index < here || undefined}
          aria-current={index === here ? "step" : undefined}
        >
          {index <= here && <CheckCircleFilled className={styles.mark} />}
          {assignmentTexts[step]}
          {index === here && note && <span className={styles.note}>{note}</span>}
        </li>
      ))}
    </ol>
  );
}

/** The state as a tag: word and shade. */
export const StateTag = ({ state }: { state: AssignmentState }) => (
  <span className={styles.tag} data-state={state}>
    {assignmentTexts[state]}
  </span>
);
