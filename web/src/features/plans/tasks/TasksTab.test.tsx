import { screen, within } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import type { PlanTask } from "@/shared/api/contract";
import { answer, plan, show, target, task } from "@/testing/plans";
import { filterTasks, taskUnits } from "./filterTasks";
import { TasksTab } from "./TasksTab";

afterEach(() => vi.unstubAllGlobals());

const open = (tasks: PlanTask[], at = "/plans/663/tasks") => {
  answer({ "/api/plans/663/tasks": tasks });
  show(<TasksTab plan={plan()} />, { at });
};
const units = (...names: string[]) => names.map((printed) => ({ unitId: printed, printed }));

it("a task without a printed title and without units says so", async () => {
  open([task({ number: "19", title: null, responsible: [] }), task({ number: "20", lead: units("区科技局") })]);
  const untitled = (await screen.findByText("（文件未印标题）")).closest("tr") as HTMLElement;
  expect(within(untitled).getByText("未列牵头单位")).toBeTruthy();
  expect(within(untitled).getByText("未列责任单位")).toBeTruthy();
});

it("says once that the document names no lead unit at all", async () => {
  open([task(), task({ number: "2" })]);
  expect(await screen.findByText("本文件未列牵头单位，只列责任单位")).toBeTruthy();
});

it("keeps the printed order of lead and responsible units", async () => {
  open([task({ lead: units("区科技局", "区经济信息委"), responsible: units("区财政局", "区税务局") })]);
  expect(await screen.findByText("区科技局、区经济信息委")).toBeTruthy();
  expect(screen.getByText("区财政局、区税务局")).toBeTruthy();
});

it("shows goals with their target as printed, actual and band; a missing actual is said", async () => {
  open([
    task({
      goals: [
        target({ printed: "每年不低于10家", kind: "minimum-per-year", year: null, actual: 6, band: "orange" }),
        target({ printed: "不低于30%", actual: null }),
      ],
    }),
  ]);
  expect(await screen.findByText("每年不低于10家")).toBeTruthy();
  expect(screen.getByText("滞后")).toBeTruthy();
  expect(screen.getByText("暂无数据")).toBeTruthy();
});

it("separates safeguards and filters by unit and section from the address", async () => {
  const tasks = [
    task(),
    task({ number: "2", title: "健全服务体系", section: "（二）", responsible: units("区税务局") }),
    task({ number: "1", title: "加强统筹协调", kind: "safeguard", section: "保障措施", responsible: [] }),
  ];
  open(tasks, "/plans/663/tasks?unit=区税务局");
  expect(await screen.findByText("健全服务体系")).toBeTruthy();
  expect(screen.queryByText("建立后备库")).toBeNull();
  expect(screen.queryByRole("heading", { name: "保障措施" })).toBeNull();
});

it("an empty document says what to look at instead", async () => {
  open([]);
  expect(await screen.findByText("文件没有列出任务")).toBeTruthy();
});

it("filters combine, and units are counted once a task", () => {
  const tasks = [
    task({ lead: units("甲"), responsible: units("甲", "乙") }),
    task({ section: "（二）", responsible: units("乙") }),
  ];
  expect(filterTasks(tasks, { query: "", unit: "乙", section: "（二）" }).length).toBe(1);
  expect(taskUnits(tasks)).toEqual([
    { unitId: "甲", printed: "甲", count: 1 },
    { unitId: "乙", printed: "乙", count: 2 },
  ]);
});
