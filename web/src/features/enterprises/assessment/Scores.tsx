import { enterpriseTexts } from "@/locales";
import type { ExplainedScore, Explanation } from "@/shared/api/contract";
import styles from "./Assessment.module.css";
import { shortened } from "./sheetText";

const texts = enterpriseTexts.assessment;
const columns = texts.scoreColumns;

/** Points item by item; experts' points are ranges drawn with the mark. */
export function Scores({ explanation: { scores, total } }: { explanation: Explanation }) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th style={{ width: "30%" }}>
              {columns.item}
              {total &&
                ` · ${[texts.points(texts.range(total.low, total.high)), total.mark && texts.mark(total.mark.text)].filter(Boolean).join(" · ")}`}
            </th>
            <th className={styles.number}>{columns.score}</th>
            <th className={styles.number}>{columns.value}</th>
            <th>{columns.band}</th>
            <th style={{ width: "28%" }}>{columns.next}</th>
          </tr>
        </thead>
        <tbody>
          {scores.flatMap((score) => [
            <Row key={score.id} score={score} depth={0} />,
            ...score.branches.map((branch) => <Row key={branch.id} score={branch} depth={1} />),
          ])}
        </tbody>
      </table>
    </div>
  );
}

function Row({ score, depth }: { score: ExplainedScore; depth: number }) {
  return (
    <tr>
      <td style={depth > 0 ? { paddingLeft: 8 + depth * 16 } : undefined} title={score.basis}>
        {score.label}
      </td>
      <td className={styles.number}>
        {`${texts.range(score.low, score.high)} / ${score.max}`}
        {score.low !== score.high && score.max > 0 && (
          <span className={styles.bar} aria-hidden="true">
            <span
              className={styles.barRange}
              style={{ left: `${(score.low / score.max) * 100}%`, right: `${100 - (score.high / score.max) * 100}%` }}
            />
          </span>
        )}
      </td>
      <td className={styles.number}>
        {score.value === null && score.missing.length > 0 ? texts.noValue : shortened(score.text)}
      </td>
      <td className={styles.small}>{score.band}</td>
      <td className={styles.small}>
        {score.next && (
          <>
            {texts.nextBand(score.next.band, score.next.low, score.next.high)}
            {score.next.needs.slice(0, 1).map((need) => (
              <div key={need.column}>{`${need.label} ${need.text}`}</div>
            ))}
          </>
        )}
      </td>
    </tr>
  );
}
