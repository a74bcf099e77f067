import type { PlanTask } from "@/shared/api/contract";

export interface TaskFilter {
  query: string;
  /** A unit's id, leading or responsible. */
  unit: string | null;
  section: string | null;
}

export function filterTasks(tasks: PlanTask[], { query, unit, section }: TaskFilter): PlanTask[] {
  const wanted = query.trim().toLowerCase();
  return tasks.filter((task) => {
    if (unit && !unitsOf(task).some(({ unitId }) => unitId === unit)) return false;
    if (section && task.section !== section) return false;
    if (!wanted) return true;
    return [task.title, task.number, task.clause, ...unitsOf(task).map(({ printed }) => printed)].some((text) =>
      text?.toLowerCase().includes(wanted),
    );
  });
}

const unitsOf = (task: PlanTask) => [...task.lead, ...task.responsible];

/** Every unit the tasks name, in the order it first appears, with how many tasks name it. */
export function taskUnits(tasks: PlanTask[]): { unitId: string; printed: string; count: number }[] {
  const found = new Map<string, { unitId: string; printed: string; count: number }>();
  for (const task of tasks) {
    const named = new Map(unitsOf(task).map((unit) => [unit.unitId, unit]));
    for (const unit of named.values()) {
      const known = found.get(unit.unitId);
      found.set(unit.unitId, { ...unit, printed: known?.printed ?? unit.printed, count: (known?.count ?? 0) + 1 });
    }
  }
  return [...found.values()];
}

/** The sections in the document's order; tasks without one make none. */
export const taskSections = (tasks: PlanTask[]): string[] => [
  ...new Set(tasks.flatMap(({ section }) => (section ? [section] : []))),
];

/** Consecutive tasks of one section. */
export function bySection(tasks: PlanTask[]): { section: string | null; tasks: PlanTask[] }[] {
  const groups: { section: string | null; tasks: PlanTask[] }[] = [];
  for (const task of tasks) {
    const last = groups[groups.length - 1];
    if (last && last.section === task.section) last.tasks.push(task);
    else groups.push({ section: task.section, tasks: [task] });
  }
  return groups;
}
