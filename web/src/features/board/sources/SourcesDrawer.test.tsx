import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import type { Observation } from "@/shared/api/contract";
import { observationsQuery } from "@/shared/api/queries";
import { planSample } from "@/testing/samples";
import { type BoardParams, readParams } from "../boardParams";
import { SourcesDrawer } from "./SourcesDrawer";

const observation = (change: Partial<Observation>): Observation => ({
  id: 1,
  indicator: "tech-enterprises",
  unitId: "500118",
  unit: "永川区",
  period: "2022",
  periodEnd: "2022-12-31",
  value: 86,
  state: "final",
  source: "plan",
  sourceText: "计划附件3",
  sourceDate: null,
  batch: "b",
  enteredBy: "系统",
  enteredByName: "系统",
  enteredAt: "2026-01-08T09:12:00+08:00",
  used: true,
  approximate: false,
  difference: 0,
  note: null,
  late: false,
  edited: false,
  chosen: false,
  setAside: false,
  version: 1,
  canEdit: false,
  ...change,
});

function draw(params: BoardParams, change = vi.fn()) {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  client.setQueryData(observationsQuery("tech-enterprises", "500118").queryKey, [
    observation({}),
    observation({ id: 2, value: 93, source: "report", sourceText: "政府工作报告", used: false, difference: 7 }),
    observation({ id: 3, period: "2025-Q3", value: 120, source: "demo", sourceText: "演示数据（种子 1）" }),
  ]);
  render(
    <QueryClientProvider client={client}>
      <SourcesDrawer params={params} change={change} plan={planSample()} />
    </QueryClientProvider>,
  );
  return change;
}

it("SourcesDrawer shows all sources, marks the used one and gives the difference of the other", () => {
  draw(readParams(new URLSearchParams("indicator=tech-enterprises&sources=500118")));
  expect(screen.getByText("永川区 · 科技型企业 · 数据来源")).toBeTruthy();
  const [plan, report, demo] = screen.getAllByRole("row").slice(1);
  expect(plan?.textContent).toContain("选用");
  expect(report?.textContent).toContain("备查");
  expect(report?.textContent).toContain("+7");
  expect(demo?.textContent).toContain("演示数据");
});

it("SourcesDrawer is closed without a unit, and closing takes it out of the address", () => {
  draw(readParams(new URLSearchParams("indicator=tech-enterprises")));
  expect(screen.queryByRole("dialog")).toBeNull();
  const change = draw(readParams(new URLSearchParams("indicator=tech-enterprises&sources=500118")));
  fireEvent.click(screen.getByRole("button", { name: "关闭" }));
  expect(change).toHaveBeenCalledWith({ sources: null, sourcesOf: null, names: null });
});
