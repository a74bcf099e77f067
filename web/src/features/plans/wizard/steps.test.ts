import { expect, it } from "vitest";
import { blankDocument, blankTable } from "./document";
import { lastStep } from "./steps";

const blank = blankDocument("500118", "2026-11-23");
const table = blankTable(blank, { code: "hnte", name: "高新技术企业", measureUnit: "家" });
const task = { number: "1", title: "建立培育库" } as (typeof blank.tasks)[number];

it("goes on where something was written last", () => {
  expect(lastStep(blank)).toBe(0);
  expect(lastStep({ ...blank, tables: [table] })).toBe(2);
  expect(lastStep({ ...blank, tables: [table], tasks: [task] })).toBe(5);
});
