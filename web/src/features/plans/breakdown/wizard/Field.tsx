import { type ReactNode, useId } from "react";
import styles from "./Wizard.module.css";

/** A field with its name at the left and what it means at the right. */
export function Field({ name, hint, children }: { name: string; hint: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label className={styles.fieldName} htmlFor={id}>
        {name}
      </label>
      {children(id)}
      <small>{hint}</small>
    </div>
  );
}
