import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { enterpriseTexts, verdictWords } from "@/locales";
import type { AssessmentSheet, Explanation } from "@/shared/api/contract";
import { judgedItems } from "@/shared/judged/judgedItems";
import { RecordJudged } from "@/shared/judged/RecordJudged";
import { FailureCard } from "@/shared/ui/FailureCard";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import { VerdictMark } from "@/shared/ui/VerdictMark";
import { verdictOrder } from "@/shared/ui/verdicts";
import { sheetQuery } from "../queries";
import styles from "./Assessment.module.css";
import { Checklist } from "./Checklist";
import { Scores } from "./Scores";
import { afterwards, countsOf } from "./sheetText";

const texts = enterpriseTexts.assessment;

/** One standard: verdict and counts, the conditions in printed order, points, and what changes once the gap is closed. */
export function Sheet({ code, standard }: { code: string; standard: string }) {
  const { data, error, refetch } = useQuery(sheetQuery(code, standard));
  if (error) return <FailureCard error={error} onRetry={refetch} />;
  if (!data || data.explanation.standard !== standard)
    return (
      <div className={styles.card}>
        <SkeletonRows rows={12} height={36} />
      </div>
    );
  const { explanation } = data;
  return (
    <section className={styles.card} aria-label={explanation.title}>
      <Head sheet={data} code={code} />
      {explanation.criteria.length > 0 && <Checklist criteria={explanation.criteria} sources={data.sources} />}
      {explanation.scores.length > 0 && <Scores explanation={explanation} />}
      {explanation.direct.length > 0 && <Checklist criteria={explanation.direct} sources={data.sources} />}
      <Foot explanation={explanation} code={code} />
    </section>
  );
}

function Head({ sheet, code }: { sheet: AssessmentSheet; code: string }) {
  const { verdict, explanation } = sheet;
  const counts = countsOf(explanation.criteria);
  const kind = texts.kinds[explanation.kind];
  return (
    <header className={styles.sheetHead}>
      <div>
        <h2 className={styles.sheetTitle}>{explanation.title}</h2>
        <span className={styles.quiet}>
          {[texts.version(explanation.version), kind, explanation.authority].filter(Boolean).join(" · ")}
        </span>
      </div>
      <div className={styles.counts}>
        <span className={styles.verdict}>
          <VerdictMark verdict={verdict} />
        </span>
        {verdictOrder.map((each) => {
          const count = counts.get(each);
          return count ? <VerdictMark key={each} verdict={each} word={`${verdictWords[each]} ${count}`} /> : null;
        })}
        {judgedItems(sheet).length > 0 && <RecordJudged code={code} standard={explanation.standard} />}
      </div>
    </header>
  );
}

function Foot({ explanation, code }: { explanation: Explanation; code: string }) {
  return (
    <footer className={styles.foot}>
      <span className={styles.footTitle}>{texts.after}</span>
      <span className={styles.footText}>{afterwards(explanation)}</span>
      <Link className={styles.noWrap} to={`/standards/${explanation.standard}/enterprises/${code}`}>
        {texts.whole}
      </Link>
    </footer>
  );
}
