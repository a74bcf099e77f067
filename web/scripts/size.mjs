/* Fails when a route's JavaScript, brotli-compressed, is over its budget. Follows static imports from the entry and the route's module;
   the chart library counts for the board although it arrives after the first paint. */
import { brotliCompressSync, constants } from "node:zlib";
import { build } from "vite";

const budgets = [
  { name: "login + home", limit: 250_000, modules: ["src/main.tsx", "src/features/home/HomePage.tsx"] },
  {
    name: "board",
    limit: 500_000,
    modules: ["src/main.tsx", "src/features/board/BoardPage.tsx", "src/features/board/trend/TrendChart.tsx"],
  },
];

const { output } = await build({ logLevel: "error", build: { write: false } });
const chunks = output.filter((item) => item.type === "chunk");
const byFile = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
const brotli = (text) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

function filesFor(module) {
  const start = chunks.find((chunk) => chunk.moduleIds.some((id) => id.endsWith(`/${module}`)));
  if (!start) throw new Error(`no chunk holds ${module}`);
  const seen = new Set();
  const visit = (file) => {
    if (seen.has(file) || !byFile.has(file)) return;
    seen.add(file);
    byFile.get(file).imports.forEach(visit);
  };
  visit(start.fileName);
  return seen;
}

let over = false;
for (const budget of budgets) {
  const files = new Set(budget.modules.flatMap((module) => [...filesFor(module)]));
  const sizes = [...files].map((file) => [file, brotli(byFile.get(file).code)]);
  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  over ||= total > budget.limit;
  console.log(`${budget.name}: ${kb(total)} of ${kb(budget.limit)} ${total > budget.limit ? "OVER" : "ok"}`);
  for (const [file, size] of sizes.sort((a, b) => b[1] - a[1])) console.log(`  ${kb(size).padStart(9)}  ${file}`);
}
process.exit(over ? 1 : 0);

function kb(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
