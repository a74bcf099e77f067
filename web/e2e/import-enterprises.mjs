/* An officer imports a dirty list of certificates as a department keeps it, gets it back marked, imports what is right, mends the rest, and sees the enterprises in registry,
   page and Excel; the same file again changes nothing. TIDU_DOWNLOADS names the folder for returned workbook and export. */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { faults } from "./axe.mjs";
import { address, creditCode, journey, logIn, say } from "./browser.mjs";

const wide = (text) => text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));

const [a, b, c, d, e] = [1, 2, 3, 4, 5].map((number) => creditCode(770_000 + number));
const titles = ["永川区高新技术企业名单（截至2026年10月）", "填报单位：永川区科技局"];
const header = "序号,企业名称,统一社会信用代码,所在镇街,证书编号,发证时间,有效期,联系人,联系电话";
const good = [
  `1,重庆旅程甲机械有限公司,${wide(a)},大安街道,GR202451170001,2024.11.16,三年,王建国,13800138001`,
  `2,重庆旅程乙电子有限公司,${b.toLowerCase()},高新区,GR202451170002,2024年12月6日,2024年12月6日至2026年12月5日,李敏,13800138002`,
];
const bad = [
  `3,重庆旅程丙软件有限公司,${c.slice(0, 17)}${c.endsWith("0") ? "1" : "0"},中山路街道,GR202451170003,20241128,3年,赵强,13800138003`,
  `4,重庆旅程丁材料有限公司,${d},某某镇,GR202451170004,2024-11-28,2027-11-27,周敏,13800138004`,
  `5,重庆旅程戊生物有限公司,${e},来苏镇,GR202451170005,2024-11-28,2023-11-27,钱进,13800138005`,
];
const mended = [
  bad[0].replace(/,9199[^,]*,/, `,${c},`),
  bad[1].replace("某某镇", "三教镇"),
  bad[2].replace("2023-11-27", "2027-11-27"),
];

function file(name, rows) {
  const path = join(process.env.TIDU_DOWNLOADS, name);
  const lines = [...titles, header, ...rows, "合计,5家", "填表人：张三,,,审核人：李四"];
  writeFileSync(path, `\ufeff${lines.join("\r\n")}\r\n`);
  return path;
}

const count = (page, name) =>
  page
    .getByRole("listitem")
    .filter({ hasText: new RegExp(`^${name}`) })
    .first();

async function upload(page, path) {
  await page.goto(`${address}/entry/imports?kind=enterprises`);
  await page.locator("input[type=file]").setInputFiles(path);
  await page.getByRole("button", { name: "上传并核对" }).click();
  await page.getByRole("region", { name: "怎样导入" }).waitFor();
}

async function checkDirty(page) {
  await upload(page, file("certificates.csv", [...good, ...bad]));
  assert.match(await count(page, "有误").innerText(), /3 条/);
  assert.match(
    await count(page, "正确").innerText(),
    /2 条/,
    "full-width and small letters, periods in words, short names of places",
  );
  assert.ok((await page.getByText("有效期止").count()) > 0, "the columns are named by what they were taken for");
  const problems = await page.getByRole("table").innerText();
  for (const said of ["把证书当作高新技术企业导入", "C6", "校验位不对", "D7", "某某镇", "G8", "早于开始日期"])
    assert.ok(problems.includes(said), `the table of problems shows ${said}`);
  assert.deepEqual(await faults(page), []);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "下载标注后的文件" }).click();
  const returned = join(process.env.TIDU_DOWNLOADS, "certificates-returned.xlsx");
  await (await download).saveAs(returned);
  await page.getByText("只导入正确的 2 条").click();
  await page.getByRole("button", { name: "导入 2 条" }).click();
  await page.getByText("已写入 2 条数据").waitFor();
  return returned;
}

async function importMended(page, returned) {
  await upload(page, returned);
  assert.match(await count(page, "不变").innerText(), /2 条/, "the marked workbook can be sent again");
  assert.match(await count(page, "有误").innerText(), /3 条/);
  const whole = file("certificates-mended.csv", [...good, ...mended]);
  await upload(page, whole);
  assert.match(await count(page, "有误").innerText(), /0 条/);
  await page.getByRole("button", { name: /^导入/ }).click();
  await page.getByText("已写入 3 条数据").waitFor();
  await upload(page, whole);
  assert.match(await count(page, "不变").innerText(), /5 条/);
  await page.getByText("与现有数据完全相同").waitFor();
}

async function seeRegistry(page) {
  await page.goto(`${address}/enterprises/${b}`);
  await page.getByRole("heading", { level: 1, name: "重庆旅程乙电子有限公司" }).waitFor();
  await page.getByText("2026-12-05").first().waitFor();
  await page.goto(`${address}/enterprises?title=high-tech-enterprise&expiring=1&q=旅程`);
  await page.getByRole("link", { name: "重庆旅程乙电子有限公司" }).waitFor();
  assert.equal(await page.getByRole("link", { name: /重庆旅程/ }).count(), 1, "who expires within a month");
  await page.goto(`${address}/enterprises?title=high-tech-enterprise&q=旅程`);
  await page.getByText("共 5 家", { exact: true }).waitFor();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "导出" }).click();
  await (await download).saveAs(join(process.env.TIDU_DOWNLOADS, "certificates-export.xlsx"));
}

await journey(async (page) => {
  await logIn(page, "yc-officer");
  const returned = await checkDirty(page);
  say("the good rows are in, the bad ones came back");
  await importMended(page, returned);
  say("the mended rows are in, the same file changes nothing");
  await seeRegistry(page);
  say("registry, page and Excel have them");
});
