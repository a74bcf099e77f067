import { standardTexts } from "@/locales";
import styles from "../standards.module.css";
import type { StandardPageView } from "../types";

const texts = standardTexts.page;

/** What a standard asks of an enterprise, whose figure it is and where it stands. */
export function FactsTable({ facts }: { facts: StandardPageView["facts"] }) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>{texts.fact}</th>
            <th style={{ width: "34%" }}>{texts.definition}</th>
            <th>{texts.scope}</th>
            <th>{texts.where}</th>
            <th>{texts.keptBy}</th>
          </tr>
        </thead>
        <tbody>
          {facts
            .filter((fact) => !fact.isJudged)
            .map((fact) => (
              <tr key={fact.id}>
                <td>{fact.label}</td>
                <td className={styles.small}>{fact.definition}</td>
                <td className={styles.small}>{fact.scope}</td>
                <td className={styles.small}>{fact.where}</td>
                <td className={styles.small}>{fact.keptBy ? texts.keepers[fact.keptBy] : texts.declared}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}
