/* An officer of a district starts without a data file: towns from a file, a plan step by step with targets and tasks from the clipboard, left in the
   middle and taken up again, then exported as a data file. TIDU_DOWNLOADS names the folder for files. */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { faults } from "./axe.mjs";
import { address, get, journey, logIn, say } from "./browser.mjs";

const towns = ["初创一镇", "初创二镇", "初创园区"];
const targets = `序号\t单位\t基数\t2026年\t2027年\n${towns.map((name, i) => `${i + 1}\t${name}\t${10 + i}\t${12 + i}\t/`).join("\n")}\n\t合计\t33\t40\t/`;
const tasks =
  "序号\t重点任务\t牵头单位\t责任单位\t完成时限\n1\t建立培育库\t区科技局\t初创一镇、初创二镇\t2026年12月底前";
const button = (page, name) => page.getByRole("button", { name, exact: true });

async function importTowns(page) {
  const path = join(process.env.TIDU_DOWNLOADS, "towns.csv");
  const rows = towns.map((name, i) => `${name},梁平区,${i === 2 ? "园区" : "镇街"},${900 + i}`);
  writeFileSync(path, `\ufeff单位名称,上级单位,类型,排序\r\n${rows.join("\r\n")}\r\n`);
  await page.goto(`${address}/entry/imports?kind=units`);
  await page.locator("input[type=file]").setInputFiles(path);
  await button(page, "上传并核对").click();
  await page.getByRole("region", { name: "怎样导入" }).waitFor();
  await button(page, "导入 3 条").click();
  await page.getByText("已写入 3 条数据").waitFor();
}

async function paste(page, text) {
  await button(page, "从 Excel 粘贴").click();
  await page.getByLabel("粘贴的内容").fill(text);
  await button(page, "填 入").or(button(page, "填入")).click();
}

const next = (page) => button(page, "下一步").click();

async function writePlan(page) {
  await page.goto(`${address}/plans/new`);
  await page.getByLabel("标题").fill("梁平区高新技术企业初创计划");
  await page.getByLabel("印发单位").fill("梁平区人民政府办公室");
  await next(page);
  await page.getByRole("combobox", { name: "选择指标" }).fill("高新技术企业 (家)");
  await page.getByTitle("高新技术企业 (家)", { exact: true }).click();
  await next(page);
  await paste(page, targets);
  await page.getByText("与计算合计相差 1").waitFor();
  assert.deepEqual(await faults(page), []);
  await page.getByText("草稿已自动保存").waitFor();
  await page.goto(`${address}/plans`);
  await page.goto(`${address}/plans/new?step=3`);
  await page.getByText("已恢复上次没有完成的草稿").waitFor();
  await page.getByRole("button", { name: "添加专栏", exact: true }).waitFor();
  assert.deepEqual(await faults(page), []);
  await next(page);
  await page
    .getByRole("heading", { name: "基期值" })
    .or(page.getByText("基期值", { exact: true }))
    .first()
    .waitFor();
  assert.deepEqual(await faults(page), []);
  await next(page);
  await paste(page, tasks);
  await next(page);
  await next(page);
  await page.getByText("没有需要改正的地方").waitFor();
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== "running"));
  assert.deepEqual(await faults(page), []);
  await button(page, "完成，建立计划").click();
  await page.waitForURL("**/targets*");
  await page.getByText("初创园区").first().waitFor();
  return new URL(page.url()).pathname.split("/")[2];
}

await journey(async (page) => {
  await logIn(page, "lp-officer");
  await importTowns(page);
  await page.goto(`${address}/basics/units?q=${encodeURIComponent("初创")}`);
  for (const name of towns) await page.getByRole("button", { name, exact: true }).waitFor();
  assert.deepEqual(await faults(page), []);
  await page.goto(`${address}/basics/indicators`);
  await page.getByText("高新技术企业", { exact: true }).first().waitFor();
  assert.deepEqual(await faults(page), []);
  const plan = await writePlan(page);
  const board = JSON.parse((await get(page, `/api/board?plan=${plan}&indicator=hnte&on=2026-12-31`)).text);
  assert.deepEqual(
    board.units.map(({ unit }) => unit),
    towns,
  );
  await page.goto(`${address}/plans/${plan}/overview`);
  const download = page.waitForEvent("download");
  await button(page, "导出数据文件").click();
  const path = join(process.env.TIDU_DOWNLOADS, "plan.yaml");
  await (await download).saveAs(path);
  const yaml = readFileSync(path, "utf8");
  assert.ok(yaml.startsWith(`plan: "${plan}"\n`), yaml.slice(0, 80));
  for (const name of towns) assert.ok(yaml.includes(`name: ${name}`), `the file brings ${name} along`);
  say("units from a file, a plan in five steps with a draft in between, and out again as a data file");
});
