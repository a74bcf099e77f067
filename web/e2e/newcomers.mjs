/* A monthly list of newly registered legal entities: who is known is said, one without a code is admitted once it is typed, one is declined with a reason; two enterprises
   that may be one are merged, and the merging is undone. */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { faults } from "./axe.mjs";
import { address, creditCode, journey, logIn, say } from "./browser.mjs";

const [known, fresh, typed, twin] = [1, 2, 3, 4].map((number) => creditCode(780_100 + number));
const registry = [
  "企业名称,统一社会信用代码,所在镇街,成立日期",
  `重庆旅新检测有限公司,${known},大安街道,2020-03-01`,
  `重庆旅新检测有限责任公司,${twin},大安街道,2021-04-01`,
];
const month = [
  "2026年10月新设立企业名单",
  "企业（机构）名称,统一社会信用代码,成立日期,所属行业,住所",
  `重庆旅新检测有限公司,${known},2020-03-01,专业技术服务业,重庆市永川区大安街道1号`,
  `重庆旅新物联科技有限公司,${fresh},2026年10月9日,软件和信息技术服务业,重庆市永川区中山路街道红河大道5号`,
  "重庆旅新智造有限公司,,2026-10-12,通用设备制造业,重庆市永川区三教镇产业大道8号",
  "重庆旅新餐饮店,,2026-10-20,餐饮业,重庆市永川区南大街街道2号",
];

async function send(page, name, lines, query, words) {
  const path = join(process.env.TIDU_DOWNLOADS, name);
  writeFileSync(path, `\ufeff${lines.join("\r\n")}\r\n`);
  await page.goto(`${address}/entry/imports?kind=enterprises${query}`);
  await page.locator("input[type=file]").setInputFiles(path);
  await page.getByRole("button", { name: "上传并核对" }).click();
  await page.getByRole("region", { name: "怎样导入" }).waitFor();
  const said = await page.locator("main").innerText();
  for (const word of words) assert.ok(said.includes(word), `the check says ${word}`);
  await page.getByRole("button", { name: /^导入 \d/ }).click();
  await page.getByText(/已写入 \d 条数据/).waitFor();
}

const rowOf = (page, name) => page.getByRole("row").filter({ hasText: name });

async function screen(page) {
  await page.getByRole("button", { name: "去筛查" }).click();
  await rowOf(page, "重庆旅新智造有限公司").getByText("三教镇").waitFor();
  assert.deepEqual(await faults(page), []);
  await rowOf(page, "重庆旅新餐饮店").getByRole("checkbox").check();
  await page.getByRole("button", { name: "不纳入" }).click();
  await page.getByRole("dialog").getByText("个体工商户").click();
  await page.getByRole("dialog").getByRole("button", { name: "不纳入" }).click();
  await rowOf(page, "重庆旅新餐饮店").waitFor({ state: "detached" });
  await rowOf(page, "重庆旅新物联科技有限公司").getByRole("checkbox").check();
  await rowOf(page, "重庆旅新智造有限公司").getByRole("checkbox").check();
  await page.getByRole("button", { name: "入库", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(/重庆旅新智造有限公司/).fill(`${typed.slice(0, 17)}${typed.endsWith("0") ? "1" : "0"}`);
  await dialog.getByRole("button", { name: "入库 2 家" }).click();
  await dialog.getByText(/没有正确的统一社会信用代码/).waitFor();
  await dialog.getByLabel(/重庆旅新智造有限公司/).fill(typed);
  await dialog.getByRole("button", { name: "入库 2 家" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.goto(`${address}/enterprises/${typed}`);
  await page.getByRole("heading", { level: 1, name: "重庆旅新智造有限公司" }).waitFor();
}

async function mergeAndUndo(page) {
  await page.goto(`${address}/enterprises/duplicates`);
  const pair = rowOf(page, "重庆旅新检测有限责任公司");
  await pair.getByRole("button", { name: "合并，留前一家" }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: "确 定" })
    .or(page.getByRole("dialog").getByRole("button", { name: "确定" }))
    .click();
  await pair.waitFor({ state: "detached" });
  await page.goto(`${address}/enterprises/duplicates?state=merged`);
  await pair.getByRole("button", { name: "撤销" }).click();
  await pair.waitFor({ state: "detached" });
  await page.goto(`${address}/enterprises?q=旅新检测`);
  await page.getByText("共 2 家", { exact: true }).waitFor();
}

await journey(async (page) => {
  await logIn(page, "yc-officer");
  await send(page, "registry.csv", registry, "", ["大安街道"]);
  await send(page, "month.csv", month, "&newcomers=registrations&period=2026-10", [
    "已有“重庆旅新检测有限公司”",
    "住所",
  ]);
  await screen(page);
  say("one declined, two admitted, one of them with a typed code");
  await mergeAndUndo(page);
  say("merged and undone");
});
