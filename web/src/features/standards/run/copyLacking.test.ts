import { afterEach, expect, it, vi } from "vitest";
import type { ResultRow } from "../types";
import { lackingText, readLacking } from "./copyLacking";

const row = (name: string) =>
  ({
    name,
    creditCode: `91${name}`,
    unitName: null,
    missingFacts: ["2025 年营业收入", "职工总数"],
  }) as unknown as ResultRow;

afterEach(() => vi.unstubAllGlobals());

it("writes who lacks what as cells", () => {
  const lines = lackingText({ rows: [row("甲"), row("乙")], total: 2 }).split("\n");
  expect(lines[0]?.split("\t")).toEqual(["企业", "统一社会信用代码", "属地", "缺少的数据"]);
  expect(lines).toHaveLength(3);
  expect(lines[2]?.split("\t")).toEqual(["乙", "91乙", "", "2025 年营业收入、职工总数"]);
});

it("reads page after page until it has all", async () => {
  const pages = [Array.from({ length: 200 }, (_, at) => row(String(at))), [row("末")]];
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (address: string) => {
    asked.push(address);
    return new Response(JSON.stringify({ rows: pages[asked.length - 1], total: 201 }));
  });
  const { rows, total } = await readLacking("standing", "tech-sme", "staff");
  expect([rows.length, total]).toEqual([201, 201]);
  expect(asked).toHaveLength(2);
  expect(asked[1]).toContain("fact=staff");
  expect(asked[1]).toContain("page=2");
});

it("stops after ten pages and says of how many", async () => {
  vi.stubGlobal(
    "fetch",
    async () =>
      new Response(JSON.stringify({ rows: Array.from({ length: 200 }, (_, at) => row(`=${at}`)), total: 3214 })),
  );
  const lacking = await readLacking("standing", "tech-sme", "staff");
  expect([lacking.rows.length, lacking.total]).toEqual([2000, 3214]);
  const lines = lackingText(lacking).split("\n");
  expect(lines[1]?.startsWith("'=0\t")).toBe(true);
  expect(lines[lines.length - 1]).toBe("共 3,214 家，以上是前 2,000 家");
});
