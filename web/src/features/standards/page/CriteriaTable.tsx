import { standardTexts } from "@/locales";
import styles from "../standards.module.css";
import type { RuleView } from "../types";

const texts = standardTexts.page;

/** Conditions in printed order, branches below their own. */
export function CriteriaTable({ rules }: { rules: RuleView[] }) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th style={{ width: "30%" }}>{texts.condition}</th>
            <th>{texts.rule}</th>
            <th style={{ width: "24%" }}>{texts.clause}</th>
          </tr>
        </thead>
        <tbody>{rules.flatMap((rule) => lines(rule, 0))}</tbody>
      </table>
    </div>
  );
}

const lines = (rule: RuleView, depth: number): React.ReactNode[] => [
  <RuleLine key={rule.id} rule={rule} depth={depth} />,
  ...rule.branches.flatMap((branch) => lines(branch, depth + 1)),
];

function RuleLine({ rule, depth }: { rule: RuleView; depth: number }) {
  return (
    <tr>
      <td style={{ paddingLeft: 8 + depth * 20 }}>
        {rule.label} {rule.veto && <span className={styles.plain}>{texts.veto}</span>}
        {rule.for.length === 1 && (
          <span className={styles.small}> {standardTexts.catalogue.kinds[rule.for[0] ?? "new"]}</span>
        )}
      </td>
      <td>
        {wordOf(rule)}
        {rule.when && <div className={styles.small}>{rule.when}</div>}
        {rule.reading && <div className={styles.small}>{texts.readingIs(rule.reading)}</div>}
        {rule.advice && <div className={styles.small}>{texts.adviceIs(rule.advice)}</div>}
      </td>
      <td className={styles.small}>
        {rule.basis} {rule.confidence !== "confirmed" && texts.confidence[rule.confidence]}
      </td>
    </tr>
  );
}

function wordOf(rule: RuleView): string {
  if (rule.kind === "any") return texts.any;
  if (rule.kind === "all") return texts.all;
  if (rule.kind === "manual") return texts.manual;
  if (rule.kind === "unmodelled") return texts.unmodelled;
  return [rule.value, rule.test !== texts.itself && rule.test].filter(Boolean).join(texts.joined);
}
