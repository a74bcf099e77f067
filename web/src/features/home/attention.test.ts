import { expect, it } from "vitest";
import type { Alert, Card } from "@/shared/api/contract";
import { indicatorSample, planSample, sessionSample, unitSample } from "@/testing/samples";
import { attentionRows } from "./attention";
import { arrangeCards, arrangeHomePlans, type HomePlan } from "./homePlans";

const entry = (change: Partial<HomePlan["plan"]> = {}): HomePlan => ({
  plan: planSample(change),
  on: "2025-12-31",
  cards: [],
  bands: {},
  ownRank: null,
});
const alert = (change: Partial<Alert>): Alert => ({
  kind: "lagging-unit",
  band: "orange",
  severity: null,
  unit: unitSample(),
  indicator: indicatorSample(),
  code: "lagging",
  params: { actual: 61, expected: 67, gap: 29, ratio: 0.83, targetYear: 2027 },
  link: "/board",
  ...change,
});
const card = (code: string, band: Card["band"], hasUnits: boolean) =>
  ({ indicator: indicatorSample({ code, hasUnits }), band }) as Card;

it("lists the units behind in every plan, red first, then by progress, and nothing else", () => {
  const rows = attentionRows([
    { entry: entry(), alerts: [alert({}), alert({ kind: "not-reported" })] },
    { entry: entry(), alerts: [alert({ params: { ratio: 0.75 } }), alert({ band: "red", params: { ratio: 0.8 } })] },
  ]);
  expect(rows.map((row) => row.ratio)).toEqual([0.8, 0.75, 0.83]);
  expect(rows[2]).toMatchObject({ gap: 29, targetYear: 2027 });
});

it("puts the plan of one's own unit first", () => {
  const own = entry({ planId: "own", unit: unitSample({ unitId: "500000" }), issued: "2020-01-01" });
  const session = sessionSample({ unit: unitSample({ unitId: "500000" }) });
  expect(arrangeHomePlans([entry(), own], session)[0]?.plan.planId).toBe("own");
});

it("shows indicators assigned to units first, then the furthest behind, what is not due last", () => {
  const cards = [
    card("a", "none", false),
    card("b", "blue", false),
    card("c", "orange", false),
    card("d", "green", true),
  ];
  expect(arrangeCards(cards).map((item) => item.indicator.code)).toEqual(["d", "c", "b", "a"]);
});
