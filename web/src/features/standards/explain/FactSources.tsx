import { standardTexts } from "@/locales";
import styles from "../standards.module.css";
import type { AssessmentSheet, ExplainedCriterion, ExplainedScore } from "../types";

const texts = standardTexts.explain;
type Fact = ExplainedCriterion["facts"][number];

/** Every fact that was used, with its source, its day, and whether another source says something else. */
export function FactSources({ sheet }: { sheet: AssessmentSheet }) {
  const facts = factsOf(sheet);
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>{texts.fact}</th>
            <th className={styles.number}>{texts.valueOnly}</th>
            <th>{standardTexts.page.scope}</th>
            <th>{texts.source}</th>
          </tr>
        </thead>
        <tbody>
          {facts.map((fact) => {
            const source = sheet.sources[fact.column];
            return (
              <tr key={fact.column}>
                <td>{fact.label}</td>
                <td className={styles.number}>{fact.text}</td>
                <td className={styles.small}>{fact.scope}</td>
                <td className={styles.small}>
                  {source &&
                    (source.source
                      ? [texts.sources[source.source], source.text, source.asOf].filter(Boolean).join(" · ")
                      : texts.registry)}
                  {source?.differs && <span className={styles.gap}> {texts.differs}</span>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function factsOf({ explanation }: AssessmentSheet): Fact[] {
  const found = new Map<string, Fact>();
  const take = (each: ExplainedCriterion | ExplainedScore) => {
    for (const fact of each.facts) if (!fact.isJudged || fact.value !== null) found.set(fact.column, fact);
    for (const branch of each.branches) take(branch);
  };
  for (const each of [...explanation.criteria, ...explanation.scores, ...explanation.direct]) take(each);
  return [...found.values()];
}
