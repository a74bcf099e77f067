import { standardTexts } from "@/locales";
import { VerdictMark } from "@/shared/ui/VerdictMark";
import styles from "../standards.module.css";
import type { ExplainedCriterion, Explanation } from "../types";
import { markOf } from "./markOf";

const texts = standardTexts.explain;

/** The conditions in printed order; only the failing rows are tinted. */
export function Checklist({ criteria, total }: { criteria: ExplainedCriterion[]; total?: Explanation["total"] }) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th style={{ width: "17%" }}>{texts.clause}</th>
            <th style={{ width: "23%" }}>{texts.condition}</th>
            <th>{texts.value}</th>
            <th>{texts.gap}</th>
            <th style={{ width: "24%" }}>{texts.needs}</th>
            <th>{texts.judged}</th>
          </tr>
        </thead>
        <tbody>
          {criteria.flatMap((criterion) => lines(criterion, 0))}
          {total?.mark && <TotalLine total={total} />}
        </tbody>
      </table>
    </div>
  );
}

const lines = (criterion: ExplainedCriterion, depth: number): React.ReactNode[] => [
  <Line key={criterion.id} criterion={criterion} depth={depth} />,
  ...criterion.branches.flatMap((branch) => lines(branch, depth + 1)),
];

const signs = (text: string) => text.replace(">=", "≥").replace("<=", "≤");

/** The total of the scores and its mark, as one more condition. */
function TotalLine({ total }: { total: NonNullable<Explanation["total"]> }) {
  const reaches = (points: number) =>
    total.comparison === ">" ? points > (total.mark?.value ?? 0) : points >= (total.mark?.value ?? 0);
  const verdict = reaches(total.low) ? "met" : reaches(total.high) ? "awaits-judges" : "not-met";
  return (
    <tr className={verdict === "not-met" ? styles.failed : undefined}>
      <td className={styles.small}>{total.mark?.basis}</td>
      <td>{standardTexts.run.score}</td>
      <td>
        {total.low === total.high ? total.low : `${total.low}—${total.high}`} {signs(total.comparison ?? "")}{" "}
        {total.mark?.text}
      </td>
      <td className={styles.gap}>
        {verdict === "not-met" && texts.pointsShort((total.mark?.value ?? 0) - total.high)}
      </td>
      <td />
      <td>
        <VerdictMark verdict={verdict} />
      </td>
    </tr>
  );
}

function Line({ criterion, depth }: { criterion: ExplainedCriterion; depth: number }) {
  const missing = criterion.facts.filter((fact) => fact.value === null && !fact.isJudged).map((fact) => fact.label);
  return (
    <tr className={criterion.verdict === "not-met" ? styles.failed : undefined}>
      <td className={styles.small}>{criterion.basis}</td>
      <td style={{ paddingLeft: 8 + depth * 20 }}>
        {criterion.label}
        {criterion.reading && <div className={styles.small}>{criterion.reading}</div>}
      </td>
      <td>{signs(criterion.text)}</td>
      <td className={styles.gap}>{criterion.verdict === "not-met" && criterion.gapText}</td>
      <td>
        {criterion.needs.map((need) => (
          <div key={need.column}>
            {need.label} {need.text}
            {need.otherScopes.length > 0 && (
              <div className={styles.small}>{texts.checkFirst(need.otherScopes.join(texts.and))}</div>
            )}
          </div>
        ))}
        {criterion.verdict === "unknown" && missing.length > 0 && texts.lacksFacts(missing)}
        {criterion.verdict === "not-met" && criterion.advice && <div className={styles.small}>{criterion.advice}</div>}
      </td>
      <td>
        <VerdictMark verdict={markOf(criterion)} />
      </td>
    </tr>
  );
}
