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

const lacking = () =>
  breakdownSample({
    units: breakdownSample().units.map((row, index) =>
      index === 1
        ? {
            ...row,
            base: null,
            baseSource: null,
            cells: row.cells.map((cell) => ({ ...cell, value: null, byHand: false })),
          }
        : row,
    ),
  });

describe("bases", () => {
  it("are typed into the draft itself and stand beside the own one", async () => {
    const { grid, sent } = await open(lacking());
    expect(grid.getByText("缺 1 个单位")).toBeTruthy();
    fireEvent.click(cellAt("1.-1"));
    const input = screen.getByLabelText("吉安镇 2025年基数");
    fireEvent.change(input, { target: { value: "48" } });
    fireEvent.keyDown(input, { key: "Enter" });
    await waitFor(() => expect(sent[0]?.path).toBe("/api/breakdowns/7/bases"));
    expect(sent[0]?.body).toEqual({ version: 3, bases: [{ unitId: "吉安镇", base: 48 }] });
  });

  it("come from a spreadsheet, by the units' names where it has them", async () => {
    const { sent } = await open(lacking());
    fireEvent.paste(cellAt("0.-1"), { clipboardData: { getData: () => "吉安镇\t48\r\n大安街道\t4l\r\n" } });
    await waitFor(() => expect(sent[0]?.body).toEqual({ version: 3, bases: [{ unitId: "吉安镇", base: 48 }] }));
    expect(screen.getByText(/有 1 处读不出，没有填，如“4l”/)).toBeTruthy();
  });

  it("that are missing lead from the refused step to the place", async () => {
    await open(lacking());
    fireEvent.click(screen.getByRole("button", { name: "征求意见" }));
    const dialog = within(screen.getByRole("dialog"));
    expect(dialog.getByText(/还有 2 格没有目标值：吉安镇 2026—2027年/)).toBeTruthy();
    fireEvent.click(dialog.getByRole("button", { name: "去填基数" }));
    await waitFor(() => expect(document.activeElement).toBe(cellAt("1.-1")));
  });
});

describe("Delete", () => {
  it("gives a cell set by hand back to the method; Ctrl+Z takes that back", async () => {
    const { sent } = await open(breakdownSample());
    cellAt("1.0").focus();
    fireEvent.keyDown(cellAt("1.0"), { key: "Delete" });
    const at = { unitId: "吉安镇", year: 2026 };
    await waitFor(() => expect(sent[0]?.body).toEqual({ version: 3, cells: [{ ...at, value: null, byHand: false }] }));
    fireEvent.keyDown(cellAt("1.0"), { key: "z", ctrlKey: true });
    await waitFor(() => expect(sent[1]?.body).toEqual({ version: 3, cells: [{ ...at, value: 54, byHand: true }] }));
  });
});

describe("a change that came second", () => {
  const faster = (unitId: string) => ({
    action: "edit-breakdown-cells",
    byName: "刘洋",
    at: "2026-03-01T02:32:00Z",
    reason: null,
    cells: [{ unitId, year: 2026 }],
    bases: [],
  });
  const conflict = (unitId: string) => [
    409,
    { status: 409, code: "version-conflict", params: { yours: 3, current: 4, changes: [faster(unitId)] } },
  ];

  async function type(unitId: string) {
    const opened = await open(breakdownSample(), ({ body }) =>
      body.version === 3 ? (conflict(unitId) as [number, unknown]) : [200, breakdownSample({ version: 5 })],
    );
    fireEvent.click(cellAt("0.0"));
    const input = screen.getByLabelText("大安街道 2026年目标");
    fireEvent.change(input, { target: { value: "46" } });
    fireEvent.keyDown(input, { key: "Enter" });
    return opened;
  }

  it("names who changed the same cell and when", async () => {
    await type("大安街道");
    const dialog = within(await screen.findByRole("dialog", { name: "这里刚被别人改过" }));
    expect(dialog.getByText("刘洋")).toBeTruthy();
    expect(dialog.getByText("2026-03-01 10:32")).toBeTruthy();
  });

  it("stands beside a change of another cell without a question", async () => {
    const { sent } = await type("吉安镇");
    await waitFor(() => expect(sent.map(({ body }) => body.version)).toEqual([3, 4]));
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});

const comment = {
  id: 9,
  unitId: "大安街道",
  unit: "大安街道",
  stance: "disagree" as const,
  text: "两处载体延期",
  year: null,
  proposed: null,
  byName: "大安街道",
  at: "2026-03-01T02:00:00Z",
  accepted: null,
  reply: null,
  repliedBy: null,
  repliedAt: null,
  stillInCell: false,
};

it("two who answer the same comment see both answers, and nothing typed is lost", async () => {
  const theirs = { accepted: false, reply: "指标已定", byName: "刘洋", at: "2026-03-01T02:32:00Z" };
  const { sent } = await open(
    breakdownSample({ state: "consulting", comments: [comment], actions: ["edit-cells", "answer", "approve"] }),
    ({ body }) =>
      body.replaces === null
        ? [409, { status: 409, code: "comment-answered", params: { id: 9, theirs } }]
        : [200, breakdownSample()],
  );
  fireEvent.click(screen.getByRole("radio", { name: /意见/ }));
  fireEvent.change(screen.getByLabelText("答复：大安街道"), { target: { value: "情况属实" } });
  fireEvent.click(screen.getByRole("button", { name: /^采\s?纳$/ }));
  const dialog = within(await screen.findByRole("dialog"));
  expect(dialog.getByText("采纳：情况属实")).toBeTruthy();
  expect(dialog.getByText("不采纳：指标已定")).toBeTruthy();
  fireEvent.click(dialog.getByRole("button", { name: "用我的覆盖" }));
  fireEvent.click(dialog.getByRole("button", { name: "确认覆盖" }));
  await waitFor(() =>
    expect(sent[1]?.body).toEqual({ accepted: true, reply: "情况属实", replaces: "2026-03-01T02:32:00Z" }),
  );
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
