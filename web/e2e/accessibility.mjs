/* Every screen without a serious fault that axe can find, reachable by keyboard, its date picker in Chinese. */
import assert from "node:assert/strict";
import { faults } from "./axe.mjs";
import { address, journey, logIn, say } from "./browser.mjs";

const plan = "/plans/yongchuan-2023-663";
/** One of the invented enterprises, which are the same in every demonstration. */
const enterprise = "/enterprises/91000000000000027B";
const screens = [
  ["/", { role: "heading", name: /您好/ }],
  ["/board?plan=yongchuan-2023-663&indicator=tech-enterprises&on=2023-12-31", { role: "region", name: "趋势与预测" }],
  ["/plans", { role: "link", name: /663/ }],
  [`${plan}/overview`, { role: "region", name: "主要目标" }],
  [`${plan}/targets`, { role: "grid", name: /附件1/ }],
  [`${plan}/breakdown`, { role: "region", name: "任务分解" }],
  [`${plan}/breakdown/new`, { role: "region", name: "新建任务分解" }],
  [`${plan}/tasks`, { role: "main" }],
  [`${plan}/findings`, { role: "main" }],
  ["/enterprises?expiring=6", { role: "link", name: /公司/ }],
  [enterprise, { role: "region", name: "基本信息" }],
  [`${enterprise}?tab=facts`, { role: "table" }],
  [`${enterprise}?tab=titles`, { role: "table" }],
  [`${enterprise}?tab=assessment&standard=high-tech-enterprise`, { role: "region", name: "高新技术企业认定" }],
  [`${enterprise}?tab=portrait`, { role: "region", name: "画像" }],
  ["/entry/fill?indicator=tech-enterprises", { role: "table", name: "填报" }],
  ["/entry/fill?mode=unit", { role: "table", name: "填报" }],
  ["/entry/imports", { role: "region", name: "我的导入" }],
  ["/entry/values?indicator=hnte", { role: "table" }],
  ["/entry/periods", { role: "region", name: "填报期" }],
  ["/entry/corrections", { role: "region", name: "更正申请" }],
  ["/entry/attribution", { role: "region", name: "归属规则" }],
];

await journey(async (page) => {
  await page.goto(`${address}/login`);
  await page.getByLabel("用户名", { exact: true }).waitFor();
  const found = await faults(page);
  await logIn(page, "yc-officer");
  for (const [path, shown] of screens) {
    await page.goto(address + path);
    await page.getByRole(shown.role, { name: shown.name }).first().waitFor();
    await page.waitForLoadState("networkidle");
    found.push(...(await faults(page)));
  }
  assert.deepEqual(found, []);

  await page.goto(address + screens[1][0]);
  await page.getByRole("region", { name: "趋势与预测" }).waitFor();
  await page.keyboard.press("Tab");
  assert.equal(
    await page.evaluate(() => document.activeElement?.textContent),
    "跳到正文",
    "the first stop leads past the navigation",
  );

  const date = page.getByRole("textbox", { name: "截至" });
  assert.equal(await date.getAttribute("placeholder"), "请选择日期");
  await date.click();
  const calendar = page.locator(".ant-picker-dropdown");
  await calendar.waitFor();
  assert.match(await calendar.innerText(), /年[\s\S]*月[\s\S]*一[\s\S]*二[\s\S]*三/, "the calendar is Chinese");
  say(`${screens.length + 1} screens without a serious fault`);
});
