import type { Breakdown, BreakdownRow } from "@/shared/api/contract";
import { indicatorSample, unitSample } from "./samples";

export const breakdownRow = (unit: string, change: Partial<BreakdownRow> = {}): BreakdownRow => ({
  unitId: unit,
  unit,
  shortName: unit.slice(0, 2),
  kind: "township",
  base: 40,
  baseSource: "基数表",
  factor: null,
  cells: [
    { year: 2026, value: 44, byHand: false },
    { year: 2027, value: 50, byHand: false },
  ],
  growth: 1.25,
  ...change,
});

const figures = {
  parentBase: 90,
  parentBaseSource: "统计年鉴",
  parent: [
    { year: 2026, target: 100, comparator: null, source: "filled", printed: null },
    { year: 2027, target: 120, comparator: ">", source: "stated", printed: "超过120家" },
  ],
  units: [
    breakdownRow("大安街道"),
    breakdownRow("吉安镇", {
      base: 50,
      cells: [
        { year: 2026, value: 54, byHand: true },
        { year: 2027, value: 70, byHand: false },
      ],
      growth: 1.4,
    }),
  ],
  totals: [
    { year: 2026, sum: 98, reserve: 0, target: 100, difference: 2 },
    { year: 2027, sum: 120, reserve: 0, target: 120, difference: 0 },
  ],
} satisfies Partial<Breakdown>;

/** Two towns share 100 and 120; 2027 comes out even, in 2026 two are still to be given out. */
export const breakdownSample = (change: Partial<Breakdown> = {}): Breakdown => ({
  id: 7,
  plan: "663",
  planTitle: "“663”行动计划",
  indicator: indicatorSample(),
  unit: unitSample(),
  number: 1,
  title: "科技型企业目标任务分解",
  state: "draft",
  ...({ method: "share-of-base", additive: true } as const),
  settings: {
    factor: null,
    factors: {},
    keepSum: true,
    notBelowBase: true,
    notBelowYearBefore: true,
    fillYears: true,
  },
  step: 1,
  reserve: 0,
  years: [2026, 2027],
  baseYear: 2025,
  kind: "level",
  version: 3,
  commentsUntil: null,
  assignedBy: null,
  assignedOn: null,
  createdByName: "张三",
  createdAt: "2026-01-20T01:00:00Z",
  tableId: null,
  rowsVisible: "all",
  ...figures,
  remarks: [],
  above: null,
  comments: [],
  steps: [],
  actions: ["edit-settings", "edit-cells", "consult", "delete"],
  versions: [{ id: 7, number: 1, state: "draft", assignedOn: null }],
  ...change,
});
