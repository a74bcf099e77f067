import { enterpriseTexts } from "@/locales";
import type { AssessmentSheet, ExplainedCriterion } from "@/shared/api/contract";
import { VerdictMark } from "@/shared/ui/VerdictMark";
import styles from "./Assessment.module.css";
import { gapOf, linesOf, markOf, needsOf, saidOf, sidesOf } from "./sheetText";

type Sources = AssessmentSheet["sources"];

const texts = enterpriseTexts.assessment.columns;

/** The conditions in printed order, never sorted; only the failing rows are tinted. */
export function Checklist({ criteria, sources }: { criteria: readonly ExplainedCriterion[]; sources: Sources }) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th style={{ width: "11%" }}>{texts.clause}</th>
            <th style={{ width: "22%" }}>{texts.condition}</th>
            <th className={styles.number}>{texts.value}</th>
            <th className={styles.number}>{texts.threshold}</th>
            <th className={styles.number}>{texts.gap}</th>
            <th style={{ width: "25%" }}>{texts.needs}</th>
            <th style={{ width: 104 }}>{texts.verdict}</th>
          </tr>
        </thead>
        <tbody>
          {linesOf(criteria).map(({ criterion, depth }) => (
            <Row key={criterion.id} criterion={criterion} depth={depth} sources={sources} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ criterion, depth, sources }: { criterion: ExplainedCriterion; depth: number; sources: Sources }) {
  const { value, threshold } = sidesOf(criterion);
  const failed = criterion.verdict === "not-met";
  const group = criterion.branches.length > 0 && criterion.value === null;
  return (
    <tr className={failed && depth === 0 ? styles.failed : undefined}>
      <td className={styles.small} title={criterion.basis}>
        {enterpriseTexts.assessment.clause(criterion.basis)}
      </td>
      <td style={depth > 0 ? { paddingLeft: 8 + depth * 16 } : undefined} title={criterion.reading ?? undefined}>
        {criterion.label}
      </td>
      <td className={styles.number}>{group ? null : value}</td>
      <td className={styles.number}>{group ? null : threshold}</td>
      <td className={failed ? `${styles.number} ${styles.gap}` : styles.number}>{group ? null : gapOf(criterion)}</td>
      <td className={styles.small}>
        {[...needsOf(criterion), ...saidOf(criterion, sources)].map((line) => (
          <div key={line}>{line}</div>
        ))}
      </td>
      <td>
        <VerdictMark verdict={markOf(criterion)} />
      </td>
    </tr>
  );
}
