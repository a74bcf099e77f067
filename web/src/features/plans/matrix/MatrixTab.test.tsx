import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Matrix } from "@/shared/api/contract";
import { answer, finding, hnteMatrix, plan, session, show } from "@/testing/plans";
import { MatrixTab } from "./MatrixTab";

afterEach(() => vi.unstubAllGlobals());

const findings = [
  finding(),
  finding({ code: "text-annex-differ", severity: "doubt", year: 2025, stated: 300, computed: 329 }),
];

async function open(matrix: Matrix = hnteMatrix(), at = "/plans/663/targets", as = session) {
  const asked = answer({
    "/api/plans/663/tables/annex-2": matrix,
    "/api/plans/663/findings": findings,
    "/api/observations": [],
  });
  show(<MatrixTab plan={plan()} />, { at, as });
  const grid = await screen.findByRole("grid");
  return { grid, asked };
}

const cellsOf = (name: string) => {
  const head = screen.getAllByRole("rowheader").find((entry) => entry.textContent?.includes(name));
  return [...(head?.closest("tr")?.querySelectorAll<HTMLElement>("[data-column]") ?? [])];
};
const textsOf = (name: string) => cellsOf(name).map((entry) => entry.textContent);

describe("rows", () => {
  it("keeps the slash the document prints and never writes zero for what is missing", async () => {
    await open();
    expect(textsOf("区招商投资局")).toEqual(["/", "", "20", "", "", "30", "", "", "", "50", ""]);
  });

  it("says of a unit without an actual that it has not reported", async () => {
    await open();
    expect(textsOf("大数据产业园")[4]).toBe("未报");
  });

  it("carries the running year's band as word and figure, closed years' as glyph with a hidden word", async () => {
    await open();
    const cells = textsOf("永川高新区管委会");
    expect(cells[8]).toBe("略有滞后91.8%");
    expect(cells[3]).toBe("超前105.0%");
  });

  it("marks an edited target", async () => {
    await open();
    expect(cellsOf("永川高新区管委会")[5]?.dataset.edited).toBe("true");
  });
});

describe("totals", () => {
  it("shows computed and printed totals with the difference, its reason and the finding behind it", async () => {
    await open();
    expect(textsOf("合计（计算数）")[9]).toBe("601");
    expect(textsOf("合计（文件数）").pop()).toBe("600");
    expect(screen.getAllByText("差1").length).toBeGreaterThan(0);
    const reason = await screen.findByRole("link", { name: "2027年差1，按尾差计" });
    expect(reason.getAttribute("href")).toBe("/plans/663/findings?at=1");
  });

  it("shows the text's target with its comparator and leads to the finding", async () => {
    await open();
    expect(textsOf("正文目标")).toEqual(["/", "/", ">300", ">600"]);
    const link = await screen.findByRole("link", { name: "附件比正文多29，疑点，去校核" });
    expect(link.getAttribute("href")).toBe("/plans/663/findings?at=2");
  });

  it("says so when every year agrees", async () => {
    const matrix = hnteMatrix({ notes: [] });
    await open({ ...matrix, printedTotal: matrix.computedTotal });
    expect(screen.getByText("逐年一致，差 0")).toBeTruthy();
  });
});

describe("view", () => {
  it("shows targets only, and gaps in closed years, by the address", async () => {
    await open(hnteMatrix(), "/plans/663/targets?view=targets");
    expect(textsOf("永川高新区管委会")).toEqual(["139", "200", "改动过，与文件不同239", "334"]);
  });

  it("changes mode in place and writes it into the address", async () => {
    await open();
    fireEvent.click(screen.getByRole("radio", { name: "缺口" }));
    expect(textsOf("大数据产业园")[3]).toBe("滞后4");
    expect(screen.getByTestId("address").textContent).toBe("/plans/663/targets?view=gap");
  });

  it("finds a unit, keeps the totals, and offers a way back when nothing fits", async () => {
    await open();
    const search = screen.getByRole("searchbox");
    fireEvent.change(search, { target: { value: "大数据" } });
    expect(screen.queryByRole("rowheader", { name: "永川高新区管委会" })).toBeNull();
    expect(screen.getByText("显示 1 / 3 行")).toBeTruthy();
    expect(textsOf("合计（计算数）")[9]).toBe("601");
    fireEvent.change(search, { target: { value: "没有" } });
    expect(screen.getByText("没有符合的行")).toBeTruthy();
  });
});

describe("order and basis", () => {
  it("sorts by a column of the running year, missing last, and back to the printed order", async () => {
    await open();
    const order = () =>
      screen
        .getAllByRole("rowheader")
        .slice(0, 3)
        .map((entry) => entry.textContent);
    const sort = screen.getByRole("button", { name: "按目标排序" });
    fireEvent.click(sort);
    expect(order()).toEqual(["区招商投资局", "大数据产业园", "永川高新区管委会"]);
    fireEvent.click(sort);
    expect(order()[0]).toBe("永川高新区管委会");
    fireEvent.click(sort);
    expect(order()).toEqual(["永川高新区管委会", "大数据产业园", "区招商投资局"]);
  });

  it("names the basis of progress", async () => {
    const matrix = hnteMatrix();
    await open({ ...matrix, scale: { ...matrix.scale, basis: "level" } });
    expect(screen.getByRole("columnheader", { name: /现有÷应达/ })).toBeTruthy();
    expect(textsOf("永川高新区管委会")[8]).toBe("略有滞后96.9%");
  });
});

describe("keyboard", () => {
  it("has one tab stop; arrows, Home, End and Ctrl move it, joined cells included", async () => {
    const { grid } = await open();
    expect(grid.querySelectorAll('[tabindex="0"]').length).toBe(1);
    const press = (key: string, ctrlKey = false) =>
      fireEvent.keyDown(document.activeElement ?? document.body, { key, ctrlKey });
    cellsOf("永川高新区管委会")[0]?.focus();
    press("ArrowRight");
    expect(document.activeElement?.textContent).toBe("210");
    press("ArrowDown");
    expect(document.activeElement?.textContent).toBe("47");
    press("End");
    expect(document.activeElement?.getAttribute("data-column")).toBe("10");
    press("End", true);
    expect(document.activeElement?.textContent).toBe(">600");
    press("Home", true);
    expect(document.activeElement?.textContent).toBe("139");
    expect(grid.querySelectorAll('[tabindex="0"]').length).toBe(1);
  });
});

describe("sources", () => {
  it("opens the sources on Enter and returns to the cell on Escape", async () => {
    const { asked } = await open();
    const cell = cellsOf("永川高新区管委会")[4];
    cell?.focus();
    fireEvent.keyDown(cell as HTMLElement, { key: "Enter" });
    const panel = screen.getByRole("dialog", { name: /永川高新区管委会.*2025年.*现有/ });
    expect(within(panel).getByText("附件2 第1行")).toBeTruthy();
    await waitFor(() =>
      expect(asked.some((path) => path.startsWith("/api/observations?indicator=hnte&unit="))).toBe(true),
    );
    expect(document.activeElement).toBe(panel);
    fireEvent.keyDown(panel, { key: "Escape" });
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(document.activeElement).toBe(cell);
  });

  it("arrives at the cell the address names", async () => {
    await open(hnteMatrix(), "/plans/663/targets?at=printed.2027");
    await waitFor(() => expect(document.activeElement?.textContent).toBe("600"));
  });
});

it("the day is that of the latest data unless the address names one", async () => {
  const { asked } = await open();
  expect(asked).toContain("/api/plans/663/tables/annex-2?on=2025-09-30");
  cleanup();
  const { asked: later } = await open(hnteMatrix(), "/plans/663/targets?on=2024-06-30");
  expect(later).toContain("/api/plans/663/tables/annex-2?on=2024-06-30");
});

describe("states", () => {
  it("shows a reporter its own row without totals, and says so", async () => {
    const matrix = hnteMatrix();
    const own: Matrix = {
      ...matrix,
      rowsVisible: "own",
      rows: matrix.rows.slice(0, 1),
      computedTotal: null,
      printedTotal: null,
      textTargets: null,
      notes: [],
    };
    const { asked } = await open(own, "/plans/663/targets", {
      ...session,
      roles: ["reporter"],
      canReadFindings: false,
    });
    expect(screen.getAllByRole("rowheader").length).toBe(1);
    expect(screen.getByText(/只显示本单位一行/)).toBeTruthy();
    expect(asked.some((path) => path.includes("findings"))).toBe(false);
  });

  it("says what to do where a plan has no tables, and offers a retry after a failure", async () => {
    answer({});
    const { unmount } = show(<MatrixTab plan={plan({ tables: [] })} />);
    expect(screen.getByText("这份计划没有分解表")).toBeTruthy();
    unmount();
    show(<MatrixTab plan={plan()} />);
    expect(await screen.findByRole("button", { name: "重试" })).toBeTruthy();
  });
});
