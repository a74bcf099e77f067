import { render, screen, within } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { expect, it, vi } from "vitest";
import { boardSample, rowSample } from "@/testing/samples";
import { readParams } from "../boardParams";
import { RankingPanel } from "./RankingPanel";

const params = readParams(new URLSearchParams("plan=p&indicator=tech-enterprises&on=2025-09-30"));

function draw(units: ReturnType<typeof rowSample>[]) {
  render(
    <MemoryRouter>
      <RankingPanel board={boardSample({ units })} params={params} change={vi.fn()} stale={false} />
    </MemoryRouter>,
  );
  return screen.getAllByRole("row").slice(1);
}

it("RankingPanel ties share a rank", () => {
  const rows = draw([
    rowSample({ unitId: "a", unit: "甲镇", ratio: 0.8, rank: 1 }),
    rowSample({ unitId: "b", unit: "乙镇", ratio: 0.8, rank: 1 }),
    rowSample({ unitId: "c", unit: "丙镇", ratio: 0.5, rank: 3 }),
  ]);
  expect(rows.map((row) => within(row).getAllByRole("cell")[0]?.textContent)).toEqual(["3", "1", "1"]);
});

it("RankingPanel names the rank within its kind where kinds stand together", () => {
  const rows = draw([
    rowSample({ unitId: "a", unit: "甲镇", ratio: 0.8, rank: 1, rankOf: 1 }),
    rowSample({ unitId: "z", unit: "乙园", kind: "zone", ratio: 0.9, rank: 1 }),
  ]);
  expect(within(rows[0] as HTMLElement).getByTitle("镇街第 1 名，共 1 个").textContent).toBe("1/1");
});

it("RankingPanel says movement in words", () => {
  draw([rowSample({ rank: 2, previousRank: 5 })]);
  expect(screen.getByText("比上季末上升 3 位")).toBeTruthy();
});

it("RankingPanel shows a dash and the reason where a number is missing", () => {
  draw([rowSample({ actual: null, ratio: null, level: null, rank: null, band: "none", gap: null, completion: null })]);
  expect(screen.getAllByTitle("没有现有数").length).toBeGreaterThan(0);
  expect(screen.getByText("暂无数据")).toBeTruthy();
});
