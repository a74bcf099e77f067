import { standardTexts } from "@/locales";
import styles from "../standards.module.css";
import type { ScoreView, StandardPageView } from "../types";

const texts = standardTexts.page;

/** Scores by group, each with its bands as the document's table has them. */
export function ScoresTable({ scores, groups }: { scores: ScoreView[]; groups: StandardPageView["groups"] }) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th style={{ width: "26%" }}>{texts.item}</th>
            <th className={styles.number}>{texts.max}</th>
            <th>{texts.rule}</th>
            <th style={{ width: "30%" }}>{texts.bands}</th>
          </tr>
        </thead>
        <tbody>
          {scores.flatMap((score, at) => [
            ...headOf(score, scores[at - 1], groups),
            <ScoreLine key={score.id} score={score} depth={0} />,
            ...score.branches.map((branch) => <ScoreLine key={branch.id} score={branch} depth={1} />),
          ])}
        </tbody>
      </table>
    </div>
  );
}

function headOf(
  score: ScoreView,
  before: ScoreView | undefined,
  groups: StandardPageView["groups"],
): React.ReactNode[] {
  const group = groups.find((each) => each.id === score.group);
  return group && before?.group !== score.group
    ? [
        <tr key={`group-${group.id}`}>
          <td colSpan={4} style={{ background: "#f5f7fa", fontWeight: 600 }}>
            {texts.group(group.label, group.max)}
          </td>
        </tr>,
      ]
    : [];
}

function ScoreLine({ score, depth }: { score: ScoreView; depth: number }) {
  return (
    <tr>
      <td style={{ paddingLeft: 8 + depth * 20 }}>{score.label}</td>
      <td className={styles.number}>{score.max}</td>
      <td>
        {score.kind === "manual" ? texts.manual : score.kind === "best-of" ? texts.best : (score.value ?? score.points)}
        {score.rangeJudged && <div className={styles.small}>{texts.judgedRange}</div>}
        {score.reading && <div className={styles.small}>{score.reading}</div>}
      </td>
      <td className={styles.small}>
        {score.table.map((row) => (
          <div key={row.test}>
            {row.test} → {row.text}
          </div>
        ))}
      </td>
    </tr>
  );
}
