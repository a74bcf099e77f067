/* An officer of Yongchuan imports a file with every usual mistake, gets it back marked, fixes it and imports it; the same file again changes nothing.
   TIDU_DOWNLOADS names the folder for the returned workbook. */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { address, get, journey, logIn, reportFrom2026, say } from "./browser.mjs";

const start = "/entry/imports?plan=yongchuan-2023-663&indicator=tech-enterprises";
const period = "2026-Q2";
const good = [
  ["中山路街道", "180"],
  ["胜利路街道", "８８"],
  ["南大街街道", "1,13"],
];
const file = (name, rows) => {
  const path = join(process.env.TIDU_DOWNLOADS, name);
  const lines = [["二季度科技型企业报送表"], ["单位名称", "统计时期", "实际值", "经办人"]];
  for (const [unit, value] of rows) lines.push([unit, period, `"${value}"`, "张三"]);
  writeFileSync(path, `\ufeff${lines.map((cells) => cells.join(",")).join("\r\n")}\r\n`);
  return path;
};

const count = (page, name) =>
  page
    .getByRole("listitem")
    .filter({ hasText: new RegExp(`^${name}`) })
    .first();

async function upload(page, path) {
  await page.goto(address + start);
  await page.locator("input[type=file]").setInputFiles(path);
  await page.getByLabel("数据来源", { exact: true }).fill("二季度科技统计报表");
  await page.getByRole("button", { name: "上传并核对" }).click();
  await page.getByRole("region", { name: "怎样导入" }).waitFor();
}

async function checkDirty(page) {
  await upload(
    page,
    file("dirty.csv", [...good, ["大安街道", "约五十"], ["某某镇", "5"], ["青峰镇", "-4"], ["陈食街道", "—"]]),
  );
  assert.match(await count(page, "有误").innerText(), /4 条/, "1,13, 约五十, 某某镇 and -4 are refused");
  assert.match(await count(page, "正确").innerText(), /2 条/, "full-width digits are digits");
  const problems = await page.getByRole("table").innerText();
  for (const expected of ["C5", "1,13", "C6", "约五十", "A7", "某某镇", "-4"])
    assert.ok(problems.includes(expected), `the table of problems shows ${expected}`);
  assert.ok((await page.getByText("不使用").count()) > 0, "the extra column is said to be unused");
  assert.equal(
    await page.getByRole("button", { name: /^导入 2 条/ }).isDisabled(),
    true,
    "all or nothing is the default",
  );

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "下载标注后的文件" }).click();
  const returned = await download;
  assert.match(returned.suggestedFilename(), /\.xlsx$/, "a CSV comes back as xlsx");
  await returned.saveAs(join(process.env.TIDU_DOWNLOADS, "returned.xlsx"));
}

async function importFixed(page, path) {
  await page.getByRole("button", { name: "上传改正后的文件" }).click();
  assert.equal(
    new URL(page.url()).searchParams.get("indicator"),
    "tech-enterprises",
    "the choices of the last time stay",
  );
  await upload(page, path);
  assert.match(await count(page, "有误").innerText(), /0 条/);
  await page.getByRole("button", { name: "导入 5 条" }).click();
  await page.getByText("已写入 5 条数据").waitFor();
  const values = JSON.parse(
    (await get(page, `/api/observations?indicator=tech-enterprises&unit=${encodeURIComponent("大安街道")}`)).text,
  );
  const value = values.find((entry) => entry.period === period && entry.source !== "demo");
  assert.equal(value?.value, 52);
  assert.equal(value.used, true);
}

await journey(async (page) => {
  await logIn(page, "yc-officer");
  await reportFrom2026(page, "yongchuan-2023-663", "tech-enterprises");
  await checkDirty(page);
  const fixed = file("fixed.csv", [...good.slice(0, 2), ["南大街街道", "113"], ["大安街道", "52"], ["青峰镇", "94"]]);
  await importFixed(page, fixed);

  await upload(page, fixed);
  assert.match(await count(page, "不变").innerText(), /5 条/, "the same file again changes nothing");
  await page.getByText("与现有数据完全相同").waitFor();
  await page.getByRole("link", { name: "返回导入" }).click();
  await page.getByRole("row").filter({ hasText: "dirty.csv" }).first().waitFor();
  assert.ok((await page.getByRole("row").filter({ hasText: "fixed.csv" }).count()) >= 2, "all stand in the list");
  say("dirty file returned, fixed file imported, again nothing new");
});
