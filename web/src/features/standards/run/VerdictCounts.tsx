import { standardTexts } from "@/locales";
import { useAddress } from "@/shared/address/useAddress";
import { formatNumber, formatPercent } from "@/shared/format/number";
import { VerdictMark } from "@/shared/ui/VerdictMark";
import { type AssessedVerdict, verdictOrder } from "@/shared/ui/verdicts";
import { CountBar } from "../CountBar";
import type { RunResult } from "../types";
import { countOf } from "../verdictCounts";
import styles from "./run.module.css";

const texts = standardTexts.run;

/** The counts in words first, each with what to do with it; the bar in the same order below. */
export function VerdictCounts({ result }: { result: RunResult }) {
  const applicable = result.enterprises - result.counts.notApplicable;
  return (
    <section className={styles.counts} aria-label={texts.crumb}>
      <dl className={styles.cells}>
        <div className={styles.cell}>
          <dt>{texts.assessed}</dt>
          <dd className={styles.figure}>{formatNumber(result.enterprises)}</dd>
          <dd className={styles.sentence}>
            {texts.complete(formatPercent(applicable > 0 ? result.complete / applicable : 0))}
          </dd>
        </div>
        {verdictOrder.map((verdict) => (
          <Count key={verdict} verdict={verdict} result={result} />
        ))}
      </dl>
      <CountBar counts={result.counts} />
    </section>
  );
}

function Count({ verdict, result }: { verdict: AssessedVerdict; result: RunResult }) {
  const [, set] = useAddress();
  const count = countOf(result.counts, verdict);
  const one = verdict === "not-met" ? result.oneFailed : result.oneMissing;
  return (
    <div className={styles.cell}>
      <dt>
        <VerdictMark verdict={verdict} />
      </dt>
      <dd className={styles.figure}>
        <button type="button" onClick={() => set({ verdict, criterion: null, fact: null, page: null })}>
          {formatNumber(count)}
        </button>
        <span className={styles.share}>{formatPercent(result.enterprises ? count / result.enterprises : 0)}</span>
      </dd>
      <dd className={styles.sentence}>{texts.sentences[verdict](one)}</dd>
    </div>
  );
}
