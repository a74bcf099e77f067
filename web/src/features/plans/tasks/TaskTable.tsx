import { Fragment } from "react";
import { commonTexts, planTexts, sourceTexts } from "@/locales";
import type { PlanTask, TargetRow, TaskUnit } from "@/shared/api/contract";
import { formatMeasure, formatPercent, missing } from "@/shared/format/number";
import { BandTag } from "@/shared/ui/BandTag";
import shared from "../plans.module.css";
import { printedTarget } from "../printedTarget";
import { TableHead } from "../TableHead";
import { bySection } from "./filterTasks";
import styles from "./Tasks.module.css";

interface Props {
  tasks: PlanTask[];
  caption: string;
  /** Whether the document's sections head their tasks. */
  sections: boolean;
}

const texts = planTexts.tasks;
const { effort } = planTexts.overview;
const columns = [
  { text: texts.columns.number, figures: true },
  { text: texts.columns.title },
  { text: texts.columns.lead },
  { text: texts.columns.responsible },
  { text: texts.columns.goals },
  { text: texts.columns.clause },
];

export function TaskTable({ tasks, caption, sections }: Props) {
  return (
    <div className={shared.scroll}>
      <table className={`${shared.table} ${styles.table}`} aria-label={caption}>
        <colgroup>
          <col className={styles.numberColumn} />
          <col className={styles.titleColumn} />
          <col className={styles.leadColumn} />
          <col className={styles.unitsColumn} />
          <col />
          <col className={styles.clauseColumn} />
        </colgroup>
        <TableHead columns={columns} />
        <tbody>
          {bySection(tasks).map(({ section, tasks: group }) => (
            <Fragment key={`${section} ${group[0]?.number}`}>
              {sections && section && (
                <tr>
                  <th scope="rowgroup" colSpan={6} className={styles.sectionHead}>
                    {texts.sectionName(section)} <span className={shared.label}>{texts.countOf(group.length)}</span>
                  </th>
                </tr>
              )}
              {group.map((task) => (
                <TaskRow key={`${task.clause} ${task.number}`} task={task} />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function TaskRow({ task }: { task: PlanTask }) {
  return (
    <tr>
      <td className={shared.number}>{task.number}</td>
      <th scope="row">
        {task.title ? (
          <span className={styles.title}>{task.title}</span>
        ) : (
          <span className={shared.muted}>{texts.untitled}</span>
        )}
      </th>
      <td>
        <Units units={task.lead} none={texts.noLead} />
      </td>
      <td>
        <Units units={task.responsible} none={texts.noResponsible} />
      </td>
      <td>
        {task.goals.length > 0 && (
          <ul className={styles.goals}>
            {task.goals.map((goal) => (
              <Goal key={`${goal.indicator.code} ${goal.year} ${goal.kind} ${goal.printed}`} goal={goal} />
            ))}
          </ul>
        )}
      </td>
      <td className={shared.nowrap}>{task.clause}</td>
    </tr>
  );
}

/** Units as printed, in the printed order; none is said, not left blank. */
function Units({ units, none }: { units: TaskUnit[]; none: string }) {
  if (units.length === 0) return <span className={shared.muted}>{none}</span>;
  return <>{units.map(({ printed }) => printed).join(commonTexts.enumeration)}</>;
}

function Goal({ goal }: { goal: TargetRow }) {
  const { indicator, actual } = goal;
  const source = goal.sourceText ?? (goal.source && sourceTexts[goal.source]);
  const tells = [source, goal.actualOn && commonTexts.asOf(goal.actualOn), indicator.scope]
    .filter(Boolean)
    .join(commonTexts.comma);
  return (
    <li className={styles.goal}>
      <span className={styles.goalName} title={indicator.definition}>
        {indicator.shortName}
      </span>
      <span className={styles.goalTarget}>
        {goal.year !== null && goal.kind !== "minimum-per-year" && (
          <span className={shared.label}>{texts.byYear(goal.year)}</span>
        )}
        {goal.effort && !goal.printed.includes(effort) && <span className={shared.label}>{effort}</span>}
        <b>{printedTarget(goal)}</b>
      </span>
      <span className={styles.goalActual} title={tells || undefined}>
        {actual === null ? (
          <span className={shared.muted}>{commonTexts.missingHint}</span>
        ) : (
          <>
            <span className={shared.label}>{texts.columns.actual}</span> {formatMeasure(actual, indicator)}
          </>
        )}
      </span>
      {actual !== null && goal.band !== "none" && (
        <BandTag band={goal.band} title={goal.ratio === null ? missing : formatPercent(goal.ratio)} />
      )}
    </li>
  );
}
