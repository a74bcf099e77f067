import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Matrix } from "@/shared/api/contract";
import { cell, hnteMatrix, plan, row, show } from "@/testing/plans";
import { MatrixTab } from "../MatrixTab";

interface Sent {
  method: string;
  path: string;
  body: Record<string, unknown>;
}

const zone = { unitId: "大数据产业园", name: "大数据产业园", shortName: "大数据", kind: "zone" as const };

const matrix = (): Matrix => ({
  ...hnteMatrix(),
  canEdit: true,
  rows: [
    row("大数据产业园", {
      number: "2",
      unit: zone,
      cells: [
        cell(2024, { target: 50, printed: "50", comparator: ">=", targetId: 7, version: 3 }),
        cell(2025, {
          target: 57,
          printed: "60",
          comparator: ">=",
          targetId: 8,
          version: 4,
          edited: true,
          packValue: 60,
        }),
        cell(2027, { printed: "/" }),
      ],
    }),
  ],
});

const sent: Sent[] = [];
/** What the next writes are answered with, in order. */
let answers: [number, unknown][] = [];

beforeEach(() => {
  sent.length = 0;
  window.sessionStorage.clear();
  vi.stubGlobal(
    "fetch",
    vi.fn(async (path: string, { method, body }: RequestInit) => {
      if (method === "GET" && path.includes("/tables/")) return new Response(JSON.stringify(matrix()));
      if (method === "GET") return new Response("[]");
      sent.push({ method: String(method), path, body: JSON.parse(String(body)) });
      const [status, answer] = answers.shift() ?? [500, {}];
      return new Response(JSON.stringify(answer), { status });
    }),
  );
});
afterEach(() => vi.unstubAllGlobals());

async function openAt(column: number, key = "F2") {
  show(<MatrixTab plan={plan()} />, { at: "/plans/663/targets?view=targets" });
  await screen.findByRole("grid");
  const found = document.querySelector<HTMLElement>(`[data-row="0"][data-column="${column}"]`) as HTMLElement;
  found.focus();
  fireEvent.keyDown(found, { key });
  return { cell: found, editor: within(screen.getByRole("dialog")) };
}

type Editor = Awaited<ReturnType<typeof openAt>>["editor"];
const type = (editor: Editor, value: string) => fireEvent.change(editor.getByLabelText("改为"), { target: { value } });
const explain = (editor: Editor, value: string) =>
  fireEvent.change(editor.getByLabelText("为何改动（必填）"), { target: { value } });
const press = (name: RegExp | string) => fireEvent.click(screen.getByRole("button", { name }));
const state = (value: number, version: number) => ({
  id: 7,
  value,
  version,
  edited: true,
  packValue: 50,
  printed: "50",
});

describe("the editor of a cell", () => {
  it("opens by F2 with the present value, by a digit with the digit", async () => {
    const { editor } = await openAt(1);
    expect(editor.getByLabelText<HTMLInputElement>("改为").value).toBe("50");
    fireEvent.keyDown(editor.getByLabelText("改为"), { key: "Escape" });
    const found = document.querySelector('[data-row="0"][data-column="1"]') as HTMLElement;
    expect(document.activeElement).toBe(found);
    fireEvent.keyDown(found, { key: "6" });
    expect(screen.getByLabelText<HTMLInputElement>("改为").value).toBe("6");
  });

  it("says what the change does to the document's value and the total", async () => {
    const { editor } = await openAt(2, "Enter");
    type(editor, "５９");
    expect(editor.getByText(/较现值 \+2，较文件 −1/).textContent).toContain("合计将为 331 家，与文件合计差 +2");
    type(editor, "五十");
    expect(editor.getByText(/请填数字/)).toBeTruthy();
    expect(editor.getByRole<HTMLButtonElement>("button", { name: /保\s?存/ }).disabled).toBe(true);
  });
});

describe("saving a cell", () => {
  it("saves only with a reason, the version it read and the value in base units; then takes it back", async () => {
    const { editor } = await openAt(1);
    type(editor, "52");
    press(/保\s?存/);
    expect(editor.getByRole("alert").textContent).toContain("请填写原因");
    expect(sent).toEqual([]);
    answers = [[200, state(52, 4)]];
    press("会议审定调整");
    press(/保\s?存/);
    expect(await screen.findByText(/已保存：大数据产业园 2024年 由 50 家 改为 52 家/)).toBeTruthy();
    expect(sent[0]).toEqual({
      method: "PATCH",
      path: "/api/plans/663/targets/7",
      body: { value: 52, reason: "会议审定调整", version: 3 },
    });
    answers = [[200, state(50, 5)]];
    press(/撤\s?销/);
    expect(await screen.findByText(/已撤销/)).toBeTruthy();
    expect(sent[1]?.path).toBe("/api/plans/663/targets/7/undo");
    expect(sent[1]?.body.version).toBe(4);
  });

  it("adds a target where the document has none", async () => {
    const { editor } = await openAt(3);
    type(editor, "80");
    explain(editor, "补列");
    answers = [[200, { ...state(80, 1), id: 9 }]];
    press(/保\s?存/);
    await screen.findByText(/由 空 改为 80 家/);
    expect(sent[0]?.method).toBe("POST");
    expect(sent[0]?.body).toEqual({ indicator: "hnte", unitId: "大数据产业园", year: 2027, value: 80, reason: "补列" });
  });
});

describe("leaving a cell", () => {
  it("keeps what was typed when the window was left", async () => {
    const { editor } = await openAt(1);
    type(editor, "53");
    expect(window.sessionStorage.getItem("tidu.target/663/hnte/大数据产业园/2024")).toContain("53");
    explain(editor, "还没写完");
    fireEvent.pointerDown(document.body);
    expect(screen.getByLabelText<HTMLInputElement>("改为").value).toBe("53");
  });
});

const conflict = {
  status: 409,
  code: "version-conflict",
  params: {
    yours: 3,
    current: 5,
    mine: 52,
    theirs: { value: 48, by: "li", byName: "李倩", at: "2025-10-09T08:20:00Z", reason: "核减", version: 5 },
  },
};

async function meet() {
  const { editor } = await openAt(1);
  type(editor, "52");
  explain(editor, "二期投用");
  answers = [[409, conflict]];
  press(/保\s?存/);
  return screen.findByRole("dialog", { name: "这里刚被别人改过" });
}

describe("two editors of one cell", () => {
  it("shows both versions and loses nothing on cancel", async () => {
    const dialog = await meet();
    for (const shown of ["52 家", "二期投用", "48 家", "李倩", "2025-10-09 16:20", "核减"])
      expect(dialog.textContent).toContain(shown);
    fireEvent.click(within(dialog).getByRole("button", { name: /取\s?消/ }));
    expect(screen.getByLabelText<HTMLInputElement>("改为").value).toBe("52");
  });

  it("overwrites their version with a new reason", async () => {
    const dialog = within(await meet());
    fireEvent.click(dialog.getByRole("button", { name: "用我的覆盖" }));
    fireEvent.change(dialog.getByLabelText("为何用我的覆盖（重新填写）"), { target: { value: "会议定为52" } });
    answers = [[200, state(52, 6)]];
    fireEvent.click(dialog.getByRole("button", { name: "确认覆盖" }));
    await screen.findByText(/已保存/);
    expect(sent[1]?.body).toEqual({ value: 52, reason: "会议定为52", version: 5 });
  });

  it("keeps theirs and reads it", async () => {
    const dialog = within(await meet());
    fireEvent.click(dialog.getByRole("button", { name: "保留对方" }));
    await waitFor(() => expect(screen.queryByLabelText("改为")).toBeNull());
    expect(sent.length).toBe(1);
    expect(window.sessionStorage.length).toBe(0);
  });
});
