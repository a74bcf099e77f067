/* An account from its creation to its owner's first log-in, by two administrators who cannot do each other's work; and the auditor who finds it all. */
import assert from "node:assert/strict";
import { faults } from "./axe.mjs";
import { address, journey, logIn, say } from "./browser.mjs";

const name = `journey-${Date.now() % 1_000_000}`;
const password = "Walnut-river-1948";

async function leave(page) {
  await page.context().clearCookies();
  await page.goto(`${address}/login`);
}

async function create(page) {
  await logIn(page, "system-admin");
  await page.getByRole("button", { name: "新建账号" }).click();
  await page.getByRole("textbox", { name: "用户名" }).fill(name);
  await page.getByLabel("姓名或单位名称").fill("张三");
  await page.getByRole("button", { name: /创\s?建/ }).click();
  const link = await page.getByText(/\/set-password#/).innerText();
  await page.getByRole("button", { name: "我已交给本人，关闭" }).click();
  await page.getByText("待设密码").first().waitFor();
  say("account created");
  return link.trim();
}

async function setPassword(page, link) {
  await leave(page);
  await page.goto(link);
  await page.getByLabel("新密码", { exact: true }).fill(password);
  await page.getByLabel("再输一次新密码").fill(password);
  assert.equal(new URL(page.url()).hash, "", "the token leaves the address");
  const found = await faults(page);
  await page.getByRole("button", { name: "设置密码" }).click();
  await page.getByText("密码已设置").first().waitFor();
  say("password set by its owner");
  return found;
}

async function grant(page) {
  await leave(page);
  await logIn(page, "security-admin");
  await page.goto(`${address}/admin/accounts?q=${name}`);
  await page.getByRole("button", { name: `查看账号 ${name}` }).click();
  await page.getByRole("checkbox", { name: "领导" }).check();
  await page.getByRole("combobox", { name: "添加单位" }).fill("永川区");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "保存权限" }).click();
  await page.getByText("已完成").first().waitFor();
  say("role and unit granted");
  return faults(page);
}

async function firstLogIn(page) {
  await leave(page);
  await page.getByLabel("用户名", { exact: true }).fill(name);
  await page.getByLabel("密码", { exact: true }).fill(password);
  await page.getByRole("button", { name: "登录" }).click();
  await page.getByRole("heading", { name: /您好/ }).waitFor();
  say("first log-in");
}

async function findItAll(page) {
  await leave(page);
  await logIn(page, "auditor");
  await page.goto(`${address}/admin/audit?objectId=${name}`);
  await page.locator("tbody").getByText("分配角色和单位").first().click();
  await page.getByRole("heading", { name: "变更内容" }).waitFor();
  say("the auditor sees each step");
  return faults(page);
}

await journey(async (page) => {
  const link = await create(page);
  const found = await faults(page);
  found.push(...(await setPassword(page, link)), ...(await grant(page)));
  await firstLogIn(page);
  found.push(...(await findItAll(page)));
  assert.deepEqual(found, []);
});
