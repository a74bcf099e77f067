import styles from "./admin.module.css";

/** A state in words, with a dot for the quick eye. */
export function StateMark({ state, text }: { state: string; text: string }) {
  return (
    <span className={styles.state}>
      <span className={styles.dot} data-state={state} aria-hidden="true" />
      {text}
    </span>
  );
}
