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
  const lines = lackingText([row("甲"), row("乙")]).split("\n");
  expect(lines[0]?.split("\t")).toEqual(["企业", "统一社会信用代码", "属地", "缺少的数据"]);
  expect(lines[2]?.split("\t")).toEqual(["乙", "91乙", "", "2025 年营业收入、职工总数"]);
});

it("reads page after page until it has all", async () => {
  const pages = [Array.from({ length: 200 }, (_, at) => row(String(at))), [row("末")]];
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (address: string) => {
    asked.push(address);
    return new Response(JSON.stringify({ rows: pages[asked.length - 1], total: 201 }));
  });
  expect(await readLacking("standing", "tech-sme", "staff")).toHaveLength(201);
  expect(asked).toHaveLength(2);
  expect(asked[1]).toContain("fact=staff");
  expect(asked[1]).toContain("page=2");
});
