import { describe, expect, it } from "vitest";
import type { ExplainedCriterion, Explanation } from "@/shared/api/contract";
import { afterwards, countsOf, gapOf, linesOf, markOf, needsOf, shortened, sidesOf } from "./sheetText";

const fact = (label: string, value: unknown, isJudged = false) => ({
  column: label,
  label,
  value,
  text: String(value),
  isJudged,
});

const criterion = (values: object) =>
  ({
    id: "x",
    verdict: "met",
    value: 1,
    comparison: null,
    text: "",
    gapText: "",
    facts: [],
    parameters: [],
    missing: [],
    needs: [],
    advice: null,
    branches: [],
    ...values,
  }) as unknown as ExplainedCriterion;

describe("checklist", () => {
  it("parts present value and threshold, and rounds without hiding the side", () => {
    expect(sidesOf(criterion({ text: "7.6923% >= 10%", comparison: ">=" }))).toEqual({
      value: "7.69%",
      threshold: "≥ 10%",
    });
    expect(shortened("4.9999%", "5%")).toBe("4.9999%");
    expect(shortened("0.0004 个百分点")).toBe("0.0004 个百分点");
    expect(shortened("1,102.5 万元")).toBe("1,102.5 万元");
  });

  it("tells what waits for facts from what waits for judges", () => {
    const lacking = criterion({
      verdict: "unknown",
      value: null,
      facts: [fact("销售收入", null)],
      missing: ["销售收入"],
    });
    const judged = criterion({
      verdict: "unknown",
      value: null,
      facts: [fact("技术领域", null, true)],
      missing: ["技术领域"],
    });
    expect([markOf(lacking), markOf(judged)]).toEqual(["lacks-facts", "awaits-judges"]);
    expect(needsOf(lacking)).toEqual(["缺销售收入"]);
    expect([...countsOf([lacking, judged, judged])]).toEqual([
      ["lacks-facts", 1],
      ["awaits-judges", 2],
    ]);
  });
});

describe("what it takes", () => {
  it("says the gap, what it takes, and to check other scopes first", () => {
    const failed = criterion({
      verdict: "not-met",
      gapText: "0.7 个百分点",
      needs: [{ label: "研发费用", text: "还差 84 万元", otherScopes: ["统计口径 多 96 万元"] }],
    });
    expect(gapOf(failed)).toBe("差 0.7 个百分点");
    expect(needsOf(failed)).toEqual(["研发费用 还差 84 万元", "先核对口径：另有统计口径 多 96 万元"]);
    expect(linesOf([criterion({ branches: [criterion({})] })]).map(({ depth }) => depth)).toEqual([0, 1]);
  });

  it("promises nothing beyond the gap", () => {
    const path = {
      moves: [{ label: "研发费用", text: "还差 84 万元" }],
      reached: "unknown",
      stillMissing: [],
      blocking: [],
    };
    const explanation = {
      verdict: "not-met",
      shortestPath: path,
      missing: [],
      open: [{}, {}],
    } as unknown as Explanation;
    expect(afterwards(explanation)).toBe("研发费用 还差 84 万元，即转为待专家评审；仍待专家评审 2 项");
    expect(afterwards({ ...explanation, verdict: "met", open: [] })).toContain("不代表认定结果");
  });
});
