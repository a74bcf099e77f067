import { type ReactNode, useId } from "react";
import styles from "./Segmented.module.css";

interface Props<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; text: string; hint?: string; mark?: ReactNode }[];
  onChange: (value: T) => void;
  size?: "small" | "middle";
}

/** A choice of a few, all in view. Native radios underneath: arrow keys, one tab stop, read out as a group. */
export function Segmented<T extends string>({ label, value, options, onChange, size = "small" }: Props<T>) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className={size === "middle" ? styles.middle : styles.small}>
      {options.map((option) => (
        <label key={option.value} className={styles.option} title={option.hint}>
          <input
            type="radio"
            className={styles.radio}
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span className={styles.face}>
            {option.text}
            {option.mark}
          </span>
        </label>
      ))}
    </div>
  );
}
