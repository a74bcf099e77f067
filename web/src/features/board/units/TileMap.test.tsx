import { fireEvent, render, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import type { Layout } from "@/shared/api/contract";
import { boardSample, rowSample } from "@/testing/samples";
import { readParams } from "../boardParams";
import { TileMap } from "./TileMap";
import { placeTiles, tileTowards } from "./tileGrid";

const layout: Layout = {
  layoutId: "l",
  columns: 3,
  rows: 2,
  tilesLabel: "镇街",
  besideLabel: "园区",
  tiles: [
    { unitId: "nw", label: "西北", column: 1, row: 1 },
    { unitId: "ne", label: "东北", column: 3, row: 1 },
    { unitId: "se", label: "东南", column: 3, row: 2 },
  ],
  beside: [{ unitId: "zone", label: "园区甲" }],
};
const units = ["nw", "ne", "se", "zone"].map((unitId) => rowSample({ unitId, unit: unitId }));
const board = boardSample({ layout, units });

it("tileTowards skips holes, reaches the column beside, and stops at the edge", () => {
  const { tiles, beside } = placeTiles(board);
  const all = [...tiles, ...beside];
  const from = (unitId: string, key: string) => {
    const start = all.find((tile) => tile.unitId === unitId);
    return start ? (tileTowards(all, start, key)?.unitId ?? null) : null;
  };
  expect(from("nw", "ArrowRight")).toBe("ne");
  expect(from("ne", "ArrowDown")).toBe("se");
  expect(from("ne", "ArrowRight")).toBe("zone");
  expect(from("nw", "ArrowLeft")).toBeNull();
  expect(from("nw", "Tab")).toBeNull();
});

it("placeTiles puts units in printed order where there is no layout", () => {
  const grid = placeTiles(boardSample({ units }));
  expect(grid.positioned).toBe(false);
  expect(grid.tiles.map((tile) => tile.unitId)).toEqual(["nw", "ne", "se", "zone"]);
});

it("TileMap is one tab stop that arrows move, and Enter opens the unit", () => {
  const change = vi.fn();
  const params = readParams(new URLSearchParams("plan=p&indicator=tech-enterprises&on=2025-09-30"));
  render(<TileMap board={board} params={params} change={change} stale={false} />);
  const tiles = screen.getAllByRole("button");
  expect(tiles.filter((tile) => tile.tabIndex === 0)).toHaveLength(1);
  tiles[0]?.focus();
  fireEvent.keyDown(tiles[0] as HTMLElement, { key: "ArrowRight" });
  expect(document.activeElement?.getAttribute("data-unit")).toBe("ne");
  fireEvent.click(document.activeElement as HTMLElement);
  expect(change).toHaveBeenCalledWith({ unit: "ne" });
});

it("TileMap reads a tile out with its numbers and its band's word", () => {
  const params = readParams(new URLSearchParams(""));
  render(<TileMap board={board} params={params} change={vi.fn()} stale={false} />);
  expect(screen.getByRole("button", { name: "ne，现有 62，应达 70，进度 73.0%，滞后" })).toBeTruthy();
});
