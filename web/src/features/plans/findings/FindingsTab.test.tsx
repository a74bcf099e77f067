import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import type { Finding } from "@/shared/api/contract";
import { answer, finding, gerd, hnteMatrix, plan, show } from "@/testing/plans";
import { FindingsTab } from "./FindingsTab";
import { figuresOf } from "./figuresOf";
import { matrixLink } from "./matrixLink";

afterEach(() => vi.unstubAllGlobals());

const doubt = finding({
  code: "number-repeated",
  severity: "doubt",
  year: null,
  stated: null,
  computed: null,
  message: "序号25出现两次。",
  places: [{ plan: "663", clause: "附件2 第2行", text: "2 大数据产业园" }],
});
const error = finding({
  code: "plans-differ",
  severity: "error",
  message: "两份计划不同。",
  places: [
    { plan: "663", clause: "一（二）", text: "130家" },
    { plan: "above", clause: "专栏2", text: "140家" },
  ],
});

const open = (findings: Finding[], at = "/plans/663/findings") => {
  answer({ "/api/plans/663/findings": findings, "/api/plans": [] });
  show(<FindingsTab plan={plan()} />, { at });
};
const titles = () => screen.getAllByRole("heading", { level: 2 }).map((entry) => entry.textContent);

it("counts in a sentence and lists the worst first, with both places", async () => {
  open([finding(), doubt, error]);
  expect(await screen.findByText("文件里发现 3 处要看：错误 1，疑点 1，提示 1。")).toBeTruthy();
  expect(titles()).toEqual(["两份计划不一致", "序号重复", "合计与各行之和不一致"]);
  const places = within(screen.getByText("两份计划不同。").closest("li") as HTMLElement).getByRole("list", {
    name: "出处",
  });
  expect(within(places).getByText("130家")).toBeTruthy();
  expect(within(places).getByText("另一份计划")).toBeTruthy();
});

it("filters by severity and keeps it in the address", async () => {
  open([finding(), doubt, error]);
  fireEvent.click(await screen.findByRole("radio", { name: /疑点/ }));
  expect(titles()).toEqual(["序号重复"]);
  expect(screen.getByTestId("address").textContent).toBe("/plans/663/findings?severity=doubt");
});

it("filters by code and indicator from the address, and offers to clear", async () => {
  open([finding(), doubt], "/plans/663/findings?code=number-repeated&indicator=nothing");
  expect(await screen.findByText("没有符合条件的条目")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "清空筛选" }));
  expect(titles().length).toBe(2);
});

it("brings the finding of the address into focus, by its place in the server's list", async () => {
  open([finding(), error], "/plans/663/findings?at=1");
  await waitFor(() => expect(document.activeElement?.textContent).toContain("合计与各行之和不一致"));
});

it("says when there is nothing to find", async () => {
  open([]);
  expect(await screen.findByText("没有发现问题")).toBeTruthy();
});

it("leads to the row of the table it is about", () => {
  expect(matrixLink(finding(), plan())).toBe("/plans/663/targets?table=annex-2&at=printed.2027");
  expect(matrixLink(doubt, plan())).toBe("/plans/663/targets?table=annex-2&at=2");
  expect(matrixLink(finding({ indicator: null, places: [] }), plan())).toBeNull();
});

it("shows figures in the printed unit, with their difference", () => {
  const table = { ...hnteMatrix().table, indicator: gerd };
  const money = finding({ indicator: "gerd", stated: 6_000_000_000, computed: 6_000_010_000, measureUnit: "元" });
  expect(figuresOf(money, plan({ tables: [table] })).map(({ value }) => value)).toEqual([
    "600,000 万元",
    "600,001 万元",
    "1 万元",
  ]);
});
