import { Link } from "react-router";
import { taskStateTexts, taskTexts } from "@/locales";
import type { CultivationTask } from "@/shared/api/contract";
import table from "@/shared/ui/Table.module.css";
import styles from "../Ladder.module.css";
import type { Ending } from "./TasksTab";

export function TaskRow({
  task,
  may,
  onEnd,
}: {
  task: CultivationTask;
  may: boolean;
  onEnd: (ending: Ending) => void;
}) {
  return (
    <tr>
      <td className={table.left}>
        <Link to={`/enterprises/${task.creditCode}?tab=cultivation`}>{task.name}</Link>
      </td>
      <td className={table.left}>{task.unit}</td>
      <td className={`${table.left} ${table.wrap}`} title={taskTexts.given(task.givenByName)}>
        {task.result ?? task.text}
      </td>
      <td className={table.left}>{task.officerName}</td>
      <td className={table.left}>
        {task.due}
        {task.overdue && <em className={styles.overdue}>{taskTexts.overdue}</em>}
      </td>
      <td className={table.left}>{taskStateTexts[task.state]}</td>
      {may && (
        <td className={table.left}>
          {task.state === "given" &&
            (["close", "withdraw"] as const).map((act) => (
              <button key={act} type="button" className={styles.act} onClick={() => onEnd({ task, act })}>
                {taskTexts[act]}
              </button>
            ))}
        </td>
      )}
    </tr>
  );
}
