import { standardTexts } from "@/locales";
import styles from "../standards.module.css";
import type { ExplainedScore } from "../types";

const texts = standardTexts.explain;

/** Points item by item, with the row they stand in and what the next one takes. */
export function ScoreLines({ scores }: { scores: ExplainedScore[] }) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th style={{ width: "28%" }}>{texts.item}</th>
            <th className={styles.number}>{texts.score}</th>
            <th>{texts.value}</th>
            <th>{texts.band}</th>
            <th style={{ width: "28%" }}>{texts.next}</th>
          </tr>
        </thead>
        <tbody>
          {scores.flatMap((score) => [
            <ScoreLine key={score.id} score={score} depth={0} />,
            ...score.branches.map((branch) => <ScoreLine key={branch.id} score={branch} depth={1} />),
          ])}
        </tbody>
      </table>
    </div>
  );
}

function ScoreLine({ score, depth }: { score: ExplainedScore; depth: number }) {
  return (
    <tr>
      <td style={{ paddingLeft: 8 + depth * 20 }}>{score.label}</td>
      <td className={styles.number}>
        {score.low === score.high ? `${score.low} / ${score.max}` : `${score.low}—${score.high} / ${score.max}`}
      </td>
      <td>{score.text}</td>
      <td className={styles.small}>{score.band}</td>
      <td>
        {score.next && (
          <>
            <span className={styles.small}>{texts.nextBand(score.next.band, score.next.low, score.next.high)}</span>
            {score.next.needs.slice(0, 2).map((need) => (
              <div key={need.column}>
                {need.label} {need.text}
              </div>
            ))}
          </>
        )}
      </td>
    </tr>
  );
}
