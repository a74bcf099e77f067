import { Link } from "react-router";
import { homeTexts, severityTexts } from "@/locales";
import type { Band, Home, PlanSummary } from "@/shared/api/contract";
import { BandTag } from "@/shared/ui/BandTag";
import { EmptyState } from "@/shared/ui/EmptyState";
import { Panel } from "@/shared/ui/Panel";
import styles from "./Home.module.css";

type Todo = Home["todo"][number];

const bandOf = (todo: Todo): Band => {
  if (todo.severity === "error") return "red";
  if (todo.kind === "lagging-unit" || todo.kind === "not-reported") return "orange";
  return todo.severity === "note" ? "none" : "yellow";
};

/** What waits for me; each row ends where it can be done. */
export function TodoPanel({ todo, plans }: { todo: Home["todo"]; plans: readonly PlanSummary[] }) {
  const planTitle = (id: string) => plans.find((plan) => plan.planId === id)?.shortTitle ?? "";
  return (
    <Panel title={homeTexts.todo} note={todo.length > 0 ? homeTexts.todoCount(todo.length) : undefined}>
      {todo.length === 0 && <EmptyState title={homeTexts.todoEmptyTitle} text={homeTexts.todoEmptyText} />}
      <ul className={styles.list}>
        {todo.map((entry) => (
          <li key={entry.kind + entry.planId + (entry.severity ?? "")} className={`${styles.row} ${styles.todo}`}>
            <BandTag
              band={bandOf(entry)}
              word={homeTexts.count(entry.count)}
              title={entry.severity ? severityTexts[entry.severity].hint : undefined}
            />
            <span className={styles.what}>
              {entry.kind === "finding" && entry.severity
                ? homeTexts.findingTodo(severityTexts[entry.severity].name)
                : homeTexts.todoKinds[entry.kind].name}
              <small>{planTitle(entry.planId)}</small>
            </span>
            <Link className={styles.act} to={entry.link}>
              {homeTexts.todoKinds[entry.kind].act}
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
