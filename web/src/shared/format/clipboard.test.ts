import { describe, expect, it } from "vitest";
import { clipboardRows } from "./clipboard";

describe("clipboardRows", () => {
  it("splits lines and tabs and drops the line end a spreadsheet adds", () => {
    expect(clipboardRows("1\r\n2\r\n3\r\n")).toEqual([["1"], ["2"], ["3"]]);
    expect(clipboardRows("甲\t1\n乙\t2")).toEqual([
      ["甲", "1"],
      ["乙", "2"],
    ]);
  });
  it("keeps line ends and quotes inside a quoted cell", () => {
    expect(clipboardRows('"甲\n""乙"""\t5\n')).toEqual([['甲\n"乙"', "5"]]);
  });
  it("keeps an empty cell in the middle, so that rows do not shift", () => {
    expect(clipboardRows("1\n\n3\n")).toEqual([["1"], [""], ["3"]]);
  });
});
