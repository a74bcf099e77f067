import type { ReactNode } from "react";
import styles from "./Tone.module.css";

export type ToneName = "green" | "amber" | "red" | "blue" | "grey";

interface Props {
  tone: ToneName;
  icon?: ReactNode;
  title?: string | undefined;
  children: ReactNode;
}

/** A state in a word on a tint, dark enough to read: the library's own tints are not. */
export function Tone({ tone, icon, title, children }: Props) {
  return (
    <span className={styles.tone} data-tone={tone} title={title}>
      {icon}
      {children}
    </span>
  );
}
