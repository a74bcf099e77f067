import { expect, it } from "vitest";
import type { PeriodProgress, PlanProgress } from "@/shared/api/contract";
import { remindText } from "./remindText";

const period = (daysLeft: number | null): PeriodProgress["period"] => ({
  id: 1,
  unitId: "500118",
  unit: "永川区",
  period: "2026-Q3",
  periodEnd: "2026-09-30",
  opensOn: null,
  closesOn: daysLeft === null ? null : "2026-10-15",
  state: "open",
  daysLeft,
  lockedAt: null,
  lockedBy: null,
  version: 1,
  actions: [],
});

const owing: PlanProgress["units"][number] = {
  unitId: "a",
  unit: "大安街道",
  cells: [
    { indicator: "hnte", state: "missing" },
    { indicator: "gerd", state: "missing" },
  ],
  done: 0,
  late: 0,
  missing: 2,
};
const ready: PlanProgress["units"][number] = {
  unitId: "b",
  unit: "青峰镇",
  cells: [{ indicator: "hnte", state: "done" }],
  done: 1,
  late: 0,
  missing: 0,
};

const progress = (daysLeft: number | null): PeriodProgress => ({
  period: period(daysLeft),
  overdue: false,
  done: 1,
  late: 0,
  missing: 3,
  plans: ["663", "double"].map((planId) => ({
    planId,
    plan: planId,
    indicators: [
      { code: "hnte", name: "高新技术企业" },
      { code: "gerd", name: "研发经费" },
    ],
    units: [owing, ready],
    done: 1,
    late: 0,
    missing: 2,
  })),
});

it("remindText names each unit once with what it owes, and leaves out who reported", () => {
  const text = remindText(progress(5));
  expect(text).toContain("2026 年第 3 季度");
  expect(text).toContain("将于 2026-10-15 截止（还剩 5 天）");
  expect(text).toContain("1 个单位、2 项");
  expect(text.match(/大安街道：高新技术企业、研发经费/g)).toHaveLength(1);
  expect(text).not.toContain("青峰镇");
});

it("remindText says that the deadline is over, or that there is none", () => {
  expect(remindText(progress(-2))).toContain("已于 2026-10-15 截止");
  expect(remindText(progress(null))).toContain("正在进行");
});
