import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { breakdownSample } from "@/testing/breakdowns";
import { show } from "@/testing/plans";
import type { Breakdown } from "../model";
import { BreakdownPage } from "./BreakdownPage";

interface Sent {
  method: string;
  path: string;
  body: Record<string, unknown>;
}

afterEach(() => vi.unstubAllGlobals());

/** The breakdown as the server has it; `answer` is what a write gets. */
async function open(breakdown: Breakdown, answer: (sent: Sent) => [number, unknown] = () => [200, breakdown]) {
  const sent: Sent[] = [];
  let stored = breakdown;
  vi.stubGlobal(
    "fetch",
    vi.fn(async (path: string, { method, body }: RequestInit) => {
      if (method === "GET") return new Response(JSON.stringify(stored));
      const request = { method: String(method), path, body: JSON.parse(String(body)) };
      sent.push(request);
      const [status, content] = answer(request);
      if (status === 200) stored = content as Breakdown;
      return new Response(JSON.stringify(content), { status });
    }),
  );
  show(<BreakdownPage />, {
    at: "/plans/663/breakdown/7",
    route: "/plans/:planId/breakdown/:breakdownId",
  });
  const grid = within(await screen.findByRole("grid"));
  return { grid, sent };
}

const cellAt = (at: string) => document.querySelector<HTMLElement>(`[data-at="${at}"]`) as HTMLElement;

describe("the grid", () => {
  it("shows the balance of every year with a word", async () => {
    const { grid } = await open(breakdownSample());
    expect(grid.getByText("少分 2")).toBeTruthy();
    expect(grid.getByText("已分完")).toBeTruthy();
    expect(grid.getByText(">120")).toBeTruthy();
    expect(within(cellAt("1.0")).getByText("手工")).toBeTruthy();
  });

  it("takes a typed figure with the version it saw and goes on to the next row", async () => {
    const { sent } = await open(breakdownSample());
    cellAt("0.0").focus();
    fireEvent.keyDown(cellAt("0.0"), { key: "4" });
    const input = screen.getByLabelText<HTMLInputElement>("大安街道 2026年目标");
    fireEvent.change(input, { target: { value: "46" } });
    fireEvent.keyDown(input, { key: "Enter" });
    await waitFor(() => expect(sent.length).toBe(1));
    expect(sent[0]).toMatchObject({
      method: "PATCH",
      path: "/api/breakdowns/7/cells",
      body: { version: 3, cells: [{ unitId: "大安街道", year: 2026, value: 46, byHand: true }] },
    });
    await waitFor(() => expect(document.activeElement).toBe(cellAt("1.0")));
  });
});

describe("a cell", () => {
  it("says what cannot be read and keeps it; Esc leaves the cell as it was", async () => {
    const { sent } = await open(breakdownSample());
    fireEvent.click(cellAt("0.0"));
    const input = screen.getByLabelText("大安街道 2026年目标");
    fireEvent.change(input, { target: { value: "1.5" } });
    fireEvent.keyDown(input, { key: "Enter" });
    expect(screen.getByRole("alert").textContent).toContain("请填整数");
    fireEvent.keyDown(input, { key: "Escape" });
    expect(cellAt("0.0").textContent).toBe("44");
    expect(sent).toEqual([]);
  });

  it("does not open where nothing may be changed", async () => {
    await open(breakdownSample({ state: "approved", actions: ["assign", "return"] }));
    fireEvent.click(cellAt("0.0"));
    expect(screen.queryByLabelText("大安街道 2026年目标")).toBeNull();
    expect(screen.getByText(/已审定/)).toBeTruthy();
  });

  it("shows both figures where someone was faster", async () => {
    const { sent } = await open(breakdownSample(), ({ body }) =>
      body.version === 3
        ? [409, { status: 409, code: "version-conflict", params: { yours: 3, current: 4 } }]
        : [200, breakdownSample({ version: 5 })],
    );
    fireEvent.click(cellAt("0.0"));
    const input = screen.getByLabelText("大安街道 2026年目标");
    fireEvent.change(input, { target: { value: "46" } });
    fireEvent.keyDown(input, { key: "Enter" });
    const dialog = within(await screen.findByRole("dialog", { name: "这里刚被别人改过" }));
    expect(dialog.getByText("46 家")).toBeTruthy();
    expect(dialog.getByText("44 家")).toBeTruthy();
    expect(sent.length).toBe(1);
  });
});

describe("next steps", () => {
  it("asks why where an approval does not come out even", async () => {
    const { sent } = await open(
      breakdownSample({ state: "consulting", actions: ["edit-cells", "answer", "approve", "return"] }),
    );
    fireEvent.click(screen.getByRole("button", { name: /^审\s?定$/ }));
    const dialog = within(screen.getByRole("dialog"));
    expect(dialog.getByText(/2026年少分 2/)).toBeTruthy();
    fireEvent.click(dialog.getByRole("button", { name: /^审\s?定$/ }));
    expect(sent).toEqual([]);
    fireEvent.click(dialog.getByRole("button", { name: "会议审定通过" }));
    fireEvent.click(dialog.getByRole("button", { name: /^审\s?定$/ }));
    await waitFor(() => expect(sent[0]?.body).toEqual({ version: 3, reason: "会议审定通过" }));
  });

  it("needs a document to assign", async () => {
    const { sent } = await open(breakdownSample({ state: "approved", actions: ["assign", "return"] }));
    fireEvent.click(screen.getByRole("button", { name: /^下\s?达$/ }));
    const dialog = within(screen.getByRole("dialog"));
    fireEvent.click(dialog.getByRole("button", { name: /^下\s?达$/ }));
    expect(dialog.getByRole("alert").textContent).toContain("请填下达文件");
    fireEvent.change(dialog.getByLabelText("文件"), { target: { value: "永川府办发〔2026〕3号" } });
    fireEvent.click(dialog.getByRole("button", { name: /^下\s?达$/ }));
    await waitFor(() => expect(sent[0]?.body).toMatchObject({ version: 3, document: "永川府办发〔2026〕3号" }));
  });
});

it("a unit sees its own row and says what it would rather have", async () => {
  const own = breakdownSample({
    state: "consulting",
    rowsVisible: "own",
    parent: null,
    totals: null,
    above: null,
    units: breakdownSample().units.slice(0, 1),
    actions: ["comment"],
  });
  const { sent } = await open(own);
  expect(screen.getByText(/只显示本单位/)).toBeTruthy();
  expect(screen.queryByText("本级目标")).toBeNull();
  const form = within(screen.getByRole("region", { name: "本单位的意见" }));
  fireEvent.click(form.getByLabelText("有意见"));
  fireEvent.click(form.getByRole("button", { name: /提\s?交/ }));
  expect(form.getByRole("alert").textContent).toContain("请写清意见");
  fireEvent.change(form.getByLabelText("意见"), { target: { value: "两处载体延期" } });
  fireEvent.click(form.getByRole("button", { name: /提\s?交/ }));
  await waitFor(() =>
    expect(sent[0]?.body).toMatchObject({
      unitId: "大安街道",
      stance: "disagree",
      text: "两处载体延期",
      proposed: null,
    }),
  );
});
