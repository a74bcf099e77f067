import { verdictWords } from "@/locales";
import { VerdictGlyph } from "./VerdictGlyph";
import styles from "./VerdictMark.module.css";
import type { AssessedVerdict } from "./verdicts";

interface Props {
  verdict: AssessedVerdict;
  /** Another word than the verdict's own. */
  word?: string;
  /** The shape alone, for strips of marks; the word is then its text alternative. */
  bare?: boolean;
  title?: string;
}

/** A verdict as shape and word: shape, word and colour each tell it. */
export function VerdictMark({ verdict, word, bare = false, title }: Props) {
  const text = word ?? verdictWords[verdict];
  if (bare) {
    return (
      <span className={styles.mark} role="img" aria-label={title ?? text} title={title ?? text}>
        <VerdictGlyph verdict={verdict} />
      </span>
    );
  }
  return (
    <span className={verdict === "not-met" ? `${styles.mark} ${styles.failed}` : styles.mark} title={title}>
      <VerdictGlyph verdict={verdict} />
      {text}
    </span>
  );
}
