import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { planTexts } from "@/locales";
import { useAddress } from "@/shared/address/useAddress";
import type { PlanDetail, PlanTask } from "@/shared/api/contract";
import { EmptyState } from "@/shared/ui/EmptyState";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Panel } from "@/shared/ui/Panel";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import { tabAddress } from "../addresses";
import shared from "../plans.module.css";
import { tasksQuery } from "../queries";
import { filterTasks } from "./filterTasks";
import { TaskBar } from "./TaskBar";
import { TaskTable } from "./TaskTable";

const texts = planTexts.tasks;

/** 重点任务: what is to be done, by whom, and the figures tied to it; safeguards apart. */
export function TasksTab({ plan }: { plan: PlanDetail }) {
  const { data, error, refetch } = useQuery(tasksQuery(plan.planId));
  if (error) return <Panel title={texts.tasks}>{<FailureCard error={error} onRetry={refetch} />}</Panel>;
  if (!data)
    return (
      <Panel title={texts.tasks}>
        <SkeletonRows rows={13} height={44} />
      </Panel>
    );
  if (data.length === 0)
    return (
      <Panel title={texts.tasks}>
        <EmptyState
          title={texts.noneTitle}
          text={texts.noneAdvice}
          action={<Link to={tabAddress(plan.planId, "overview")}>{planTexts.matrix.toOverview}</Link>}
        />
      </Panel>
    );
  return <Tasks all={data} />;
}

function Tasks({ all }: { all: PlanTask[] }) {
  const [read, set] = useAddress();
  const filter = { query: read("q") ?? "", unit: read("unit"), section: read("section") };
  const shown = filterTasks(all, filter);
  const tasks = shown.filter(({ kind }) => kind === "task");
  const safeguards = shown.filter(({ kind }) => kind === "safeguard");
  return (
    <>
      <TaskBar all={all} shown={shown} filter={filter} onChange={set} />
      {shown.length === 0 && (
        <Panel title={texts.tasks}>
          <EmptyState
            title={texts.noMatchTitle}
            text={texts.noMatchAdvice}
            action={
              <button
                type="button"
                className={shared.action}
                onClick={() => set({ q: null, unit: null, section: null })}
              >
                {texts.clear}
              </button>
            }
          />
        </Panel>
      )}
      {tasks.length > 0 && (
        <Panel title={texts.tasks} note={leadNote(all)}>
          <TaskTable tasks={tasks} caption={texts.tasks} sections />
        </Panel>
      )}
      {safeguards.length > 0 && (
        <Panel title={texts.safeguards}>
          <TaskTable tasks={safeguards} caption={texts.safeguards} sections={false} />
        </Panel>
      )}
    </>
  );
}

/** Said once above the table where the whole document names none. */
function leadNote(all: PlanTask[]): string | undefined {
  const tasks = all.filter(({ kind }) => kind === "task");
  if (tasks.every(({ lead, responsible }) => lead.length === 0 && responsible.length === 0)) return texts.noUnitsAtAll;
  return tasks.every(({ lead }) => lead.length === 0) ? texts.noLeadAtAll : undefined;
}
