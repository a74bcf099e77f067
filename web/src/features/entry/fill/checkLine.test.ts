import { describe, expect, it } from "vitest";
import type { IndicatorRef } from "@/shared/api/contract";
import { checkLine, isBlocked, needsReason } from "./checkLine";
import { changedLines, type Edit, isChanged, type Line, sentRow, shownText, totalOf } from "./lines";

const yi = { name: "亿元", factor: 100_000_000 };
const wan = { name: "万元", factor: 10_000 };
const money = { code: "gerd", kind: "flow", baseUnit: "元", displayUnits: [yi, wan] } as IndicatorRef;

const line = (value: number | null, last: number | null = null, change: Partial<Line> = {}): Line => ({
  key: "大安街道",
  name: "大安街道",
  hint: undefined,
  indicator: money,
  unit: wan,
  row: {
    unitId: "大安街道",
    unit: "大安街道",
    kind: "township",
    value,
    state: value === null ? null : "flash",
    source: value === null ? null : "report",
    sourceText: value === null ? null : "统计快报",
    sourceDate: null,
    note: null,
    enteredBy: null,
    enteredAt: null,
    observationId: value === null ? null : 7,
    version: value === null ? null : 2,
    last: last === null ? null : { period: "2025-Q2", periodEnd: "2025-06-30", value: last },
    leap: last === null ? null : 1000,
    late: false,
    sources: value === null ? 0 : 1,
    canEdit: true,
    whyNot: null,
  },
  demo: null,
  ...change,
});
const edit = (text: string, change: Partial<Edit> = {}): Edit => ({ text, unit: "万元", version: null, ...change });
const codes = (subject: Line, typed: Edit) => checkLine(subject, typed).map(({ code }) => code);

describe("checkLine", () => {
  it("says at once what is no number", () => expect(codes(line(null), edit("12a"))).toEqual(["not-a-number"]));
  it("asks about a thousand times the last value, up and down, and remarks on ten times", () => {
    expect(codes(line(null, 1_000_000), edit("100000"))).toEqual(["far-from-last"]);
    expect(codes(line(null, 1_000_000), edit("0.1"))).toEqual(["far-from-last"]);
    expect(codes(line(null, 1_000_000), edit("1000"))).toEqual(["odd-beside-last"]);
    expect(codes(line(null, 1_000_000), edit("110"))).toEqual([]);
  });
  it("asks no reason for another source beside the stored one", () => {
    expect(codes(line(1_000_000), edit("101", { sourceText: "税务部门" }))).toEqual([]);
    expect(codes(line(1_000_000), edit("100", { state: "final" }))).toEqual(["changes-value"]);
  });
  it("knows that households come whole and nothing is below zero", () => {
    const one = { name: "家", factor: 1 };
    const count = { ...money, kind: "stock", baseUnit: "家", measureUnit: "家", decimals: 0, displayUnits: [one] };
    const subject = line(null, null, { indicator: count as IndicatorRef, unit: one });
    expect(codes(subject, edit("1.5", { unit: "家" }))).toEqual(["not-whole"]);
    expect(codes(subject, edit("-3", { unit: "家" }))).toEqual(["negative-value"]);
  });
  it("asks for a reason where a value changes, not where it is typed again", () => {
    expect(codes(line(1_000_000), edit("101"))).toEqual(["changes-value"]);
    expect(codes(line(1_000_000), edit("100"))).toEqual([]);
    expect(codes(line(1_000_000), edit(""))).toEqual(["changes-value"]);
  });
  it("refuses a share over 100 but not a growth rate", () => {
    const percent = { name: "%", factor: 0.01 };
    const share = { ...money, kind: "ratio", baseUnit: "fraction", displayUnits: [percent] } as IndicatorRef;
    const at = (indicator: IndicatorRef) => line(null, null, { indicator, unit: percent });
    expect(codes(at(share), edit("101", { unit: "%" }))).toEqual(["share-over-100"]);
    expect(codes(at({ ...share, kind: "growth" } as IndicatorRef), edit("101", { unit: "%" }))).toEqual([]);
  });
  it("keeps back until the reason stands", () => {
    const issues = checkLine(line(1_000_000), edit("101"));
    expect(needsReason(issues)).toBe(true);
    expect(isBlocked(issues, edit("101", { reason: " " }))).toBe(true);
    expect(isBlocked(issues, edit("101", { reason: "核实后更正" }))).toBe(false);
  });
});

describe("lines", () => {
  it("shows what was typed in the display unit now chosen and never changes it by that", () => {
    const typed = edit("12345.67");
    expect(shownText(line(null), typed)).toBe("12345.67");
    expect(shownText(line(null, null, { unit: yi }), typed)).toBe("1.234567");
    expect(isChanged(line(123_456_700, null, { unit: yi }), typed)).toBe(false);
  });
  it("sends only what changed, the note as the reason where one is asked for", () => {
    const subject = line(1_000_000);
    expect(changedLines([subject], {})).toEqual([]);
    const sent = sentRow(
      subject,
      edit("101", { reason: "核实", version: 2 }),
      { state: "final", sourceText: "新报表", sourceDate: null },
      true,
    );
    expect(sent).toMatchObject({ value: 1_010_000, reason: "核实", note: null, version: 2, sourceText: "统计快报" });
    expect(sent.state).toBe("flash");
  });
  it("adds what is known and says nothing where nothing is", () => {
    expect(totalOf([line(1), line(null), line(2)], {}, "value")).toBe(3);
    expect(totalOf([line(null)], {}, "value")).toBeNull();
  });
});

it("asks from the factor on that the server names", () => {
  const leap = (factor: number) => ({
    ...line(null, 1_000_000),
    row: { ...line(null, 1_000_000).row, leap: factor },
  });
  expect(codes(leap(5), edit("600"))).toEqual(["far-from-last"]);
  expect(codes(leap(5), edit("400"))).toEqual([]);
});
