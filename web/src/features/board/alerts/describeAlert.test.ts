import { describe, expect, it } from "vitest";
import type { Alert } from "@/shared/api/contract";
import { indicatorSample, unitSample } from "@/testing/samples";
import { readParams } from "../boardParams";
import { describeAlert, groupAlerts } from "./describeAlert";

const params = readParams(new URLSearchParams("plan=p&indicator=tech-enterprises&on=2025-09-30"));
const alert = (change: Partial<Alert>): Alert => ({
  kind: "lagging-unit",
  band: "red",
  severity: null,
  unit: unitSample({ name: "吉安镇" }),
  indicator: indicatorSample(),
  code: "lagging",
  params: { actual: 6, expected: 7, gap: 1, ratio: 0.75, targetYear: 2027 },
  link: "/board?plan=p&unit=x",
  ...change,
});

describe("describeAlert", () => {
  it("says where a lagging unit stands and leads to its board", () => {
    expect(describeAlert(alert({}), params)).toMatchObject({
      tag: "严重滞后",
      subject: "吉安镇 科技型企业",
      fact: "现有 6，应达 7，距 2027 目标差 1 家",
      act: "看进度",
    });
  });
  it("opens the sources where sources differ", () => {
    const view = describeAlert(alert({ kind: "sources-differ", band: null, severity: "note", params: {} }), params);
    expect(view.act).toBe("看数据来源");
    expect(view.to).toContain("sources=500118");
  });
  it("names the act after where a finding is mended", () => {
    const finding = alert({
      kind: "finding",
      band: null,
      severity: "doubt",
      code: "sum-differs",
      link: "/plans/p/findings",
    });
    expect(describeAlert(finding, params)).toMatchObject({
      tag: "文本疑点",
      subject: "合计与各行之和不一致",
      act: "去校核",
    });
  });
});

it("groupAlerts makes one row of units silent about the same indicator, and keeps the order", () => {
  const silent = (name: string) => alert({ kind: "not-reported", unit: unitSample({ name }), params: {} });
  const rows = groupAlerts([alert({}), silent("甲镇"), silent("乙镇"), alert({})], params);
  expect(rows.map((row) => row.kind)).toEqual(["lagging-unit", "not-reported", "lagging-unit"]);
  expect(describeAlert(rows[1] as Alert, params).subject).toBe("2 个单位");
  expect(groupAlerts([silent("甲镇")], params)[0]?.unit?.name).toBe("甲镇");
});
