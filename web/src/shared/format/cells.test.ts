import { expect, it } from "vitest";
import { csvRows, pasteRows, safeCell } from "./cells";

it.each([
  ["=1+1", "'=1+1"],
  ["+86 023", "'+86 023"],
  ["-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["＝HYPERLINK(1)", "'＝HYPERLINK(1)"],
  ["＋1", "'＋1"],
  ["－1", "'－1"],
  ["＠某", "'＠某"],
  ["\t=1", "'\t=1"],
  [" =1", "' =1"],
  ["-1,234.50", "-1,234.50"],
  ["+3%", "+3%"],
  ["永川=科技", "永川=科技"],
  [null, ""],
])("safeCell keeps %j from being a formula", (text, safe) => expect(safeCell(text)).toBe(safe));

it("pasteRows keeps every row on its line and every cell in its place", () => {
  expect(
    pasteRows([
      ["甲\t乙", "丙\r\n丁"],
      ['"戊"', "=1"],
    ]),
  ).toBe('甲 乙\t丙 丁\n"""戊"""\t\'=1');
});

it("csvRows quotes what would part cells", () => {
  expect(
    csvRows([
      ["甲,乙", '丙"丁'],
      ["＝1", null],
    ]),
  ).toBe('\uFEFF"甲,乙","丙""丁"\r\n\'＝1,\r\n');
});
