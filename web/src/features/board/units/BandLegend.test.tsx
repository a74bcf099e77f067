import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import type { BandScale } from "@/shared/api/contract";
import { boardSample } from "@/testing/samples";
import { BandLegend, boundsText } from "./BandLegend";

const { scale } = boardSample();
const byRank: BandScale = {
  ...scale,
  basis: "rank-quintile",
  bounds: [
    { band: "green", from: 0.2 },
    { band: "blue", from: 0.4 },
    { band: "yellow", from: 0.6 },
    { band: "orange", from: 0.8 },
    { band: "red", from: 1 },
  ],
};

it("boundsText gives each band its bounds, the lower one its own", () => {
  const texts = scale.bounds.map(({ band }) => boundsText(band, scale));
  expect(texts).toEqual(["≥110%", "100–110%", "90–100%", "70–90%", "<70%"]);
  expect(boundsText("none", scale)).toBe("");
});

it("boundsText gives shares of the ranking where the colors go by rank", () => {
  const texts = byRank.bounds.map(({ band }) => boundsText(band, byRank));
  expect(texts).toEqual(["前 20%", "20–40%", "40–60%", "60–80%", "后 20%"]);
});

it("BandLegend names every band beside its color", () => {
  render(<BandLegend scale={scale} />);
  expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
    "严重滞后<70%",
    "滞后70–90%",
    "略有滞后90–100%",
    "达到进度100–110%",
    "超前≥110%",
    "暂无数据",
  ]);
});
