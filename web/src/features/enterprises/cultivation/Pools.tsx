import { Link } from "react-router";
import { commonTexts, poolExitTexts, taskStateTexts, taskTexts, cultivationTabTexts as texts } from "@/locales";
import type { CultivationTask, EnterpriseCultivation } from "@/shared/api/contract";
import { EmptyState } from "@/shared/ui/EmptyState";
import { Panel } from "@/shared/ui/Panel";
import table from "@/shared/ui/Table.module.css";
import styles from "./Cultivation.module.css";

type Stay = EnterpriseCultivation["pools"][number];

/** Pools it is in or was in, and the work that was given on it. */
export function Pools({ data: { pools, tasks } }: { data: EnterpriseCultivation }) {
  return (
    <Panel title={texts.pools}>
      {pools.length === 0 && tasks.length === 0 && <EmptyState title={texts.noPools} text={texts.noPoolsText} />}
      {pools.length > 0 && <Stays pools={pools} />}
      {tasks.length > 0 && (
        <>
          <h3 className={styles.subtitle}>{texts.tasks}</h3>
          <ul className={styles.list}>
            {tasks.map((task) => (
              <Task key={task.id} task={task} />
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}

function Stays({ pools }: { pools: readonly Stay[] }) {
  return (
    <table className={`${table.table} ${styles.table}`}>
      <thead>
        <tr>
          {Object.values(texts.poolColumns).map((title) => (
            <th key={title} className={table.left}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {pools.map(({ pool, place }) => (
          <tr key={place.id}>
            <td className={table.left}>
              <Link to={`/ladder/pools?pool=${place.poolId}`}>{pool}</Link>
            </td>
            <td className={`${table.left} ${table.wrap}`}>
              {place.enteredOn}
              <div className={table.quiet}>{place.entryReason}</div>
            </td>
            <td className={table.left}>{place.officerName ?? commonTexts.missing}</td>
            <td className={table.left}>{place.targetYear ?? commonTexts.missing}</td>
            <td className={`${table.left} ${table.wrap}`}>
              {place.leftOn ? texts.leftOn(place.leftOn, place.exit ? poolExitTexts[place.exit] : "") : texts.inside}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Task = ({ task }: { task: CultivationTask }) => (
  <li>
    <span className={styles.mark} data-state={task.state}>
      {taskStateTexts[task.state]}
    </span>
    <span>
      {[task.title, task.officerName, texts.due(task.due)].join(" · ")}
      {task.overdue && <b className={styles.late}>{taskTexts.overdue}</b>}
      <span className={styles.quiet}>{task.result ?? task.text}</span>
    </span>
  </li>
);
