import { type ReactNode, useId } from "react";
import styles from "@/shared/ui/form.module.css";

interface FieldProps {
  label: string;
  hint?: string;
  problem?: string | null;
  children: (field: {
    id: string;
    "aria-invalid": boolean;
    "aria-describedby": string | undefined;
    status: "" | "error";
  }) => ReactNode;
}

/** A field with its label above, and below it what is wrong or what to know. */
export function Field({ label, hint, problem = null, children }: FieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        "aria-invalid": problem !== null,
        "aria-describedby": problem || hint ? `${id}-more` : undefined,
        status: problem ? "error" : "",
      })}
      {(problem || hint) && (
        <p id={`${id}-more`} className={problem ? styles.fieldProblem : styles.help}>
          {problem ?? hint}
        </p>
      )}
    </div>
  );
}
