// What the first release promises to show, by the command line on a demonstration database: node shows.mjs <data folder>.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const data = process.argv[2];

function tidu(...args) {
  const run = spawnSync("dotnet", ["run", "--no-build", "--project", "src/Tidu.Server", "--", ...args, "--json", "--data", data], { encoding: "utf8", maxBuffer: 1 << 26 });
  return { exit: run.status, out: run.stdout ? JSON.parse(run.stdout) : null };
}

const board = (indicator, on) => tidu("board", "--plan", "yongchuan-2023-663", "--indicator", indicator, "--on", on).out;
const sum = (values) => values.reduce((total, value) => total + value, 0);

const base = board("tech-enterprises", "2022-12-31");
assert.equal(base.units.length, 27);
assert.equal(sum(base.units.map((unit) => unit.actual)), 1201);
assert.ok(base.units.every((unit) => unit.source === "registry" && unit.band === "none" && unit.ratio === null));
// The fifth is a department: its share is a target, no enterprise is in it.
const holders = board("hnte", "2022-12-31").units.slice(0, 4);
assert.deepEqual(holders.map((unit) => unit.actual), [139, 25, 28, 35]);
assert.ok(holders.every((unit) => unit.source === "registry"));

const firstYear = board("tech-enterprises", "2023-12-31");
assert.ok(firstYear.units.every((unit) => unit.ratio !== null && unit.band !== "none" && unit.rank !== null));
assert.ok(Math.abs(firstYear.total.actual - 1701) <= 5, `total ${firstYear.total.actual}`);

const last = board("hnte", "2027-12-31");
assert.deepEqual(last.units.map((unit) => unit.target), [334, 61, 69, 86, 50]);
assert.equal(last.total.printed, 600);
assert.equal(last.total.sum, 600);

const gap = tidu("gap", "--plan", "yongchuan-2023-663", "--unit", "永川高新区管委会", "--indicator", "hnte", "--year", "2025").out;
assert.equal(gap.gap, Math.max(0, gap.target - gap.valid + gap.expectedLosses - gap.pipeline));
assert.ok(gap.candidates.length > 0 && gap.candidates.every((one) => /^[0-9A-Z]{18}$/.test(one.creditCode) && one.needs && one.missing));

const check = tidu("pack", "check", "packs/plans");
assert.equal(check.exit, 0);
assert.deepEqual(check.out.problems, []);
const has = (wanted) =>
  assert.ok(
    check.out.findings.some((finding) => Object.entries(wanted).every(([key, value]) => finding[key] === value)),
    `no finding ${JSON.stringify(wanted)}`,
  );
has({ plan: "yongchuan-2023-663", code: "sum-differs", severity: "note", year: 2027, stated: 6000000000, computed: 6000010000 });
has({ code: "number-repeated", severity: "doubt" });
has({ code: "doubling-not-met", severity: "doubt" });
has({ plan: "yongchuan-2023-663", code: "text-annex-differ" });
has({ plan: "chongqing-2023-double-growth", code: "sum-differs", severity: "note", computed: 12810 });
has({ plan: "chongqing-2023-double-growth", code: "sum-differs", severity: "note", computed: 86060 });
has({ code: "plans-differ" });
has({ code: "below-baseline" });
has({ code: "percent-point-slip" });

const broken = mkdtempSync(join(tmpdir(), "tidu-broken-"));
writeFileSync(join(broken, "one.yaml"), "plan: one\ntitel: x\n");
writeFileSync(join(broken, "two.yaml"), "indicators:\n  - code: hnte\n\tname: x\n");
const refused = tidu("pack", "check", broken);
rmSync(broken, { recursive: true });
assert.equal(refused.exit, 1);
for (const file of ["one.yaml", "two.yaml"]) assert.ok(refused.out.problems.some((problem) => problem.file.endsWith(file)));
assert.ok(refused.out.problems.every((problem) => problem.line > 0 && problem.column > 0 && problem.message.length > 0));
assert.equal(tidu("board", "--plan", "none", "--indicator", "hnte", "--on", "2023-12-31").exit, 2);
console.log("boards, findings and problems as promised");
