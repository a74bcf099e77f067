import { standardTexts } from "@/locales";
import { formatPercent } from "@/shared/format/number";
import { verdictFills, verdictOrder } from "@/shared/ui/verdicts";
import styles from "./standards.module.css";
import type { VerdictCounts } from "./types";
import { countOf, sumOf } from "./verdictCounts";

/** Verdicts as parts of one bar, in the order of the words above it. */
export function CountBar({ counts, height = 8 }: { counts: VerdictCounts; height?: number }) {
  const sum = sumOf(counts);
  const parts = verdictOrder
    .map((verdict) => ({ verdict, count: countOf(counts, verdict) }))
    .filter((part) => part.count > 0);
  const words = parts.map(({ verdict, count }) =>
    standardTexts.run.barPart(verdict, count, formatPercent(sum ? count / sum : 0)),
  );
  return (
    <div className={styles.bar} style={{ height }} role="img" aria-label={standardTexts.run.barText(words)}>
      {parts.map(({ verdict, count }, at) => (
        <span key={verdict} style={{ flexGrow: count, background: verdictFills[verdict] }} title={words[at]} />
      ))}
    </div>
  );
}
