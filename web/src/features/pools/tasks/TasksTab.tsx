import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { poolTexts, taskTexts } from "@/locales";
import { useAddress } from "@/shared/address/useAddress";
import type { CultivationTask } from "@/shared/api/contract";
import { useSession } from "@/shared/session/session";
import { EmptyState } from "@/shared/ui/EmptyState";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Panel } from "@/shared/ui/Panel";
import { Segmented } from "@/shared/ui/Segmented";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import table from "@/shared/ui/Table.module.css";
import { tasksQuery } from "../queries";
import { EndDialog } from "./EndDialog";
import { TaskRow } from "./TaskRow";

/** What is asked for: how a task ends. */
export interface Ending {
  task: CultivationTask;
  act: "close" | "withdraw";
}

/** 培育任务: mine, or all within the scope. */
export function TasksTab() {
  const [read, set] = useAddress();
  const [ending, setEnding] = useState<Ending | null>(null);
  const mine = read("all") !== "true";
  const may = useSession()?.permissions.includes("cultivate-enterprises") ?? false;
  const { data, error, refetch } = useQuery(tasksQuery(mine));
  return (
    <Panel
      title={poolTexts.tabs.tasks}
      extra={
        <Segmented
          label={poolTexts.tabs.tasks}
          value={mine ? "mine" : "all"}
          options={[
            { value: "mine", text: taskTexts.mine },
            { value: "all", text: taskTexts.all },
          ]}
          onChange={(value) => set({ all: value === "all" ? "true" : null })}
        />
      }
    >
      {error && <FailureCard error={error} onRetry={() => refetch()} />}
      {!error && !data && <SkeletonRows rows={8} />}
      {data?.length === 0 && <EmptyState title={taskTexts.none} text={taskTexts.noneText} />}
      {data && data.length > 0 && <TaskTable tasks={data} may={may} onEnd={setEnding} />}
      {ending && <EndDialog ending={ending} onClose={() => setEnding(null)} />}
    </Panel>
  );
}

function TaskTable({
  tasks,
  may,
  onEnd,
}: {
  tasks: readonly CultivationTask[];
  may: boolean;
  onEnd: (ending: Ending) => void;
}) {
  const titles = [
    poolTexts.enterprise,
    poolTexts.place,
    taskTexts.text,
    poolTexts.officer,
    poolTexts.due,
    taskTexts.state,
  ];
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            {[...titles, ...(may ? [poolTexts.act] : [])].map((title) => (
              <th key={title} className={table.left}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tasks.map((task) => (
            <TaskRow key={task.id} task={task} may={may} onEnd={onEnd} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
