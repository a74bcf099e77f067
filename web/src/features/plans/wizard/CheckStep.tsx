import { Button } from "antd";
import { planPartTexts, problemText, severityTexts, wizardTexts } from "@/locales";
import { FailureCard } from "@/shared/ui/FailureCard";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import lists from "./list.module.css";
import { stepOf } from "./steps";
import type { DocumentCheck, DocumentProblem, PlanDocument } from "./types";
import styles from "./wizard.module.css";

const texts = wizardTexts.check;

interface Props {
  plan: PlanDocument;
  check: DocumentCheck | undefined;
  error: unknown;
  isNew: boolean;
  onRetry: () => void;
  onGo: (step: number) => void;
}

/** 核对: what keeps the plan from being stored, and what the program found in it. */
export function CheckStep({ plan, check, error, isNew, onRetry, onGo }: Props) {
  if (error) return <FailureCard error={error} onRetry={onRetry} />;
  if (!check) return <SkeletonRows rows={6} height={28} />;
  const cells = plan.tables.reduce(
    (sum, table) => sum + table.rows.length * (table.years.length - (table.baselineYear === null ? 0 : 1)),
    0,
  );
  return (
    <>
      <h2 className={styles.heading}>{plan.title}</h2>
      <p className={styles.lead}>{texts.counts(plan.tables.length, cells, plan.tasks.length)}</p>
      {check.problems.length > 0 ? (
        <Problems plan={plan} problems={check.problems} onGo={onGo} />
      ) : (
        <>
          <p className={styles.good}>{isNew ? texts.good : texts.goodEdit}</p>
          <Sums plan={plan} check={check} />
          <Findings check={check} />
        </>
      )}
    </>
  );
}

function Problems({
  plan,
  problems,
  onGo,
}: {
  plan: PlanDocument;
  problems: DocumentProblem[];
  onGo: (step: number) => void;
}) {
  return (
    <>
      <h3 className={styles.heading}>{texts.problems(problems.length)}</h3>
      <ul className={styles.problems}>
        {problems.map((problem) => (
          <li key={`${problem.where} ${problem.code}`}>
            <span className={styles.where}>{whereText(plan, problem.where)}</span>
            <span>{problemText(problem.code, problem.params)}</span>
            <Button type="link" size="small" onClick={() => onGo(stepOf(problem.where))}>
              {texts.fix}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** A field in the words of the screen. */
function whereText(plan: PlanDocument, where: string): string {
  const table = plan.tables[numberIn(where, "tables")];
  if (table) {
    const row = numberIn(where, "rows");
    return texts.whereTable(table.title, row >= 0 ? texts.whereRow(row + 1) : "");
  }
  const task = plan.tasks[numberIn(where, "tasks")];
  if (task) return texts.whereTask(task.number);
  const [, part = "", row] = where.match(/^(\w+)\[(\d+)\]/) ?? [];
  if (planPartTexts.parts[part]) return planPartTexts.where(planPartTexts.parts[part], Number(row) + 1);
  return (texts.parts as Record<string, string>)[where] ?? texts.whereOther;
}

const numberIn = (where: string, list: string) => Number(where.match(new RegExp(`${list}\\[(\\d+)\\]`))?.[1] ?? -1);

function Sums({ plan, check }: { plan: PlanDocument; check: DocumentCheck }) {
  const wrong = check.sums.filter(({ printed, sum }) => printed !== null && sum !== null && printed !== sum);
  if (wrong.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>{texts.sums}</h3>
      <table className={lists.table}>
        <thead>
          <tr>
            {texts.sumColumns.map((column, i) => (
              <th key={column} scope="col" className={i > 1 ? lists.number : undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {wrong.map(({ tableId, year, printed, sum }) => (
            <tr key={`${tableId} ${year}`}>
              <td>{plan.tables.find((table) => table.tableId === tableId)?.title ?? tableId}</td>
              <td>{year}</td>
              <td className={lists.number}>{printed}</td>
              <td className={lists.number}>{sum}</td>
              <td className={lists.number}>{Number(((printed ?? 0) - (sum ?? 0)).toFixed(8))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Findings({ check }: { check: DocumentCheck }) {
  return (
    <>
      <h3 className={styles.heading}>{texts.findings}</h3>
      {check.findings.length === 0 ? (
        <p className={styles.muted}>{texts.noFindings}</p>
      ) : (
        <>
          <p className={styles.muted}>{texts.findingsNote}</p>
          <ul className={[styles.problems, styles.findings].join(" ")}>
            {check.findings.map((finding) => (
              <li key={finding.message}>
                <span className={styles.where}>{severityTexts[finding.severity].name}</span>
                <span>{finding.message}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
