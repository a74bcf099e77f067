import { expect, it } from "vitest";
import { refuseFile, sizeText } from "./checkFile";

const file = (name: string, size = 2048) => refuseFile({ name, size });

it("refuseFile takes workbooks and CSV, whatever the case of the ending", () => {
  expect([file("a.xlsx"), file("实际值.XLS"), file("b.csv")]).toEqual([null, null, null]);
});

it("refuseFile names what came instead and what to do", () => {
  expect(file("报表.et")).toContain(".et");
  expect(file("报表.et")).toContain("另存为 xlsx");
  expect(file("宏.xlsm")).toContain(".xlsm");
  expect(file("没有扩展名")).toContain("没有扩展名的");
  expect(file("空.xlsx", 0)).toContain("空文件");
  expect(file("大.xlsx", 51 * 1024 * 1024)).toContain("51.0 MB");
});

it("sizeText is short", () => expect([sizeText(10), sizeText(20_480)]).toEqual(["1 KB", "20 KB"]));
