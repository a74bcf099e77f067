import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { answer, plan, session, show, target } from "@/testing/plans";
import { arrangePlans, filterPlans } from "./list/arrangePlans";
import { PlanListPage } from "./list/PlanListPage";
import { groupHeadline } from "./overview/groupHeadline";
import { PlanPage } from "./PlanPage";

afterEach(() => vi.unstubAllGlobals());

const below = plan({ planId: "663", follows: "city" });
const city = plan({
  planId: "city",
  title: "重庆市“双倍增”行动计划",
  shortTitle: "市“双倍增”",
  issued: "2023-03-29",
  number: null,
  findings: null,
});

describe("a plan's page", () => {
  it("counts findings on their tab for who may read them", async () => {
    answer({ "/api/plans/663": plan(), "/api/plans": [] });
    show(<PlanPage />, { at: "/plans/663/overview" });
    const tab = await screen.findByRole("link", { name: /文本校核/ });
    expect(tab.textContent).toBe("文本校核2");
  });

  it("has no findings tab for who may not, and leads away from its address", async () => {
    answer({ "/api/plans/663": plan({ findings: null }), "/api/plans": [] });
    show(<PlanPage />, { at: "/plans/663/findings", as: { ...session, canReadFindings: false } });
    await screen.findByRole("link", { name: "概览" });
    expect(screen.queryByRole("link", { name: /文本校核/ })).toBeNull();
    expect(screen.getByTestId("address").textContent).toBe("/plans/663/overview");
  });

  it("says when there is no such plan", async () => {
    answer({});
    show(<PlanPage />, { at: "/plans/663/overview" });
    expect(await screen.findByText("没有这份计划")).toBeTruthy();
  });

  it("shows facts, targets as printed with source and date, and the plan above", async () => {
    const open = { planId: "city", shortTitle: "市“双倍增”", unit: "重庆市", open: true };
    answer({ "/api/plans/663": { ...below, above: open }, "/api/plans": [below, city] });
    show(<PlanPage />, { at: "/plans/663/overview" });
    expect(await screen.findByText("永川府办发〔2023〕26号")).toBeTruthy();
    expect(screen.getByText("超过600家")).toBeTruthy();
    expect(screen.getByText("366 家")).toBeTruthy();
    expect(screen.getByText("61.0%")).toBeTruthy();
    const above = await screen.findByRole("link", { name: "市“双倍增”" });
    expect(above.getAttribute("href")).toBe("/plans/city/overview");
  });
});

describe("the plan above", () => {
  it("is named without a link where the reader may not open it", async () => {
    const closed = { planId: "city", shortTitle: "“双倍增”行动计划", unit: "重庆市", open: false };
    answer({ "/api/plans/663": { ...below, above: closed }, "/api/plans": [below] });
    show(<PlanPage />, { at: "/plans/663/overview" });
    expect(await screen.findByText("重庆市“双倍增”行动计划（不在查看范围）")).toBeTruthy();
    expect(screen.queryByRole("link", { name: /双倍增/ })).toBeNull();
  });
});

describe("the list", () => {
  it("puts a plan below the one it follows, and searches", async () => {
    answer({ "/api/plans": [below, city] });
    show(<PlanListPage />, { at: "/plans", route: "/plans" });
    const heads = await screen.findAllByRole("rowheader");
    expect(heads.map((head) => within(head).getByRole("link").textContent)).toEqual([
      "重庆市“双倍增”行动计划",
      "永川区“663”行动计划",
    ]);
    fireEvent.change(screen.getByRole("searchbox"), { target: { value: "26号" } });
    await waitFor(() => expect(screen.getAllByRole("rowheader").length).toBe(1));
    expect(screen.getByTestId("address").textContent).toContain("q=26");
  });

  it("says what an empty list means", async () => {
    answer({ "/api/plans": [] });
    show(<PlanListPage />, { at: "/plans", route: "/plans" });
    expect(await screen.findByText("还没有行动计划")).toBeTruthy();
  });

  it("keeps a follower whose parent is not in the list", () => {
    expect(arrangePlans([below]).map(({ below: isBelow }) => isBelow)).toEqual([false]);
    expect(filterPlans([below, city], "双倍增").length).toBe(1);
  });
});

describe("headline targets", () => {
  it("pair this year's with the final one; other kinds and scopes stand apart", () => {
    const rows = [
      target({ year: 2025, value: 420 }),
      target(),
      target({ kind: "cumulative", year: null }),
      target({ scope: "国家高新区内", year: 2025 }),
    ];
    const groups = groupHeadline(rows, 2024);
    expect(groups.map(({ current, final }) => [current?.year ?? null, final.year])).toEqual([
      [2025, 2027],
      [null, null],
      [null, 2025],
    ]);
    expect(groupHeadline(rows, 2026)[0]?.current).toBeNull();
    expect(groupHeadline(rows, 2027)[0]?.current?.year).toBe(2027);
  });

  it("take the text where annex and text both state a year, the annex where only it does", () => {
    const annex = (year: number) => target({ year, clause: "附件2", printed: String(year) });
    const rows = [annex(2026), annex(2027), target()];
    const [group] = groupHeadline(rows, 2026, ({ clause }) => clause === "附件2");
    expect([group?.current?.clause, group?.final.clause]).toEqual(["附件2", "一（二）"]);
  });

  it("count a yearly minimum as this year's target", () => {
    const yearly = target({ kind: "minimum-per-year" });
    expect(groupHeadline([yearly], 2025)[0]?.current).toBe(yearly);
  });
});
