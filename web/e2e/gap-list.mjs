/* An officer runs the list that closes the gap, filters by what stops whom, gives an enterprise to an officer, and sees pool, task and forecast change. */
import assert from "node:assert/strict";
import { faults } from "./axe.mjs";
import { address, get, journey, logIn, say } from "./browser.mjs";

const query = "plan=yongchuan-2023-663&indicator=hnte&unit=永川高新区管委会";
let before;
let name = "";

const read = async (page, path) => JSON.parse((await get(page, path)).text);

async function readEquation(page) {
  await page.goto(`${address}/gap?${query}&task=none&failed=0,1`);
  const figures = page.getByRole("region", { name: /^目标 .*缺口/ });
  await figures.waitFor();
  before = await read(page, `/api/gap?${query}&task=none&failed=0,1&size=10`);
  assert.equal(before.gap, before.target - before.valid + before.expectedLosses - before.pipeline);
  const said = (await figures.getAttribute("aria-label")).match(/\d+/g).map(Number);
  assert.deepEqual(said.slice(0, 4), [before.target, before.valid, before.expectedLosses, before.pipeline]);
  assert.deepEqual(await faults(page), []);
}

async function filterByWhatStops(page) {
  const stuck = before.stuck[0];
  await page.getByRole("button", { name: new RegExp(`^${stuck.label}`) }).click();
  await page.waitForURL(new RegExp(`stuck=${stuck.criterion}`));
  await page.getByRole("button", { name: "清除" }).click();
}

async function assign(page) {
  await page.goto(`${address}/gap?${query}&task=none&failed=0,1`);
  const chosen = before.candidates.find((row) => row.task === null && row.refusal === null);
  name = chosen.name;
  const row = page.getByRole("row", { name: new RegExp(name) });
  await row.getByRole("checkbox").check();
  await page.getByRole("button", { name: "纳入培育库并派单" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "承办人" }).click();
  await page.getByTitle("永川区科技局").last().click();
  await dialog.getByLabel("时限").click();
  await page.locator(".ant-picker-cell-in-view:not(.ant-picker-cell-disabled)").last().click();
  await dialog.getByRole("button", { name: "纳入培育库并派单" }).click();
  await page.getByText("已纳入培育库并派单").first().waitFor();
}

async function seeWhatChanged(page) {
  const after = await read(page, `/api/gap?${query}&task=given&size=50`);
  assert.ok(
    after.forecast.workedOn === before.forecast.workedOn + 1 ||
      after.candidates.some((row) => row.renewal && row.name === name),
  );
  await page.goto(`${address}/ladder/tasks`);
  await page.getByRole("row", { name: new RegExp(name) }).waitFor();
  await page.goto(`${address}/ladder/pools`);
  await page
    .getByRole("row", { name: new RegExp(name) })
    .first()
    .waitFor();
  await page.goto(address);
  await page.getByText("培育任务待办结").waitFor();
}

await journey(async (page) => {
  await logIn(page, "yc-officer");
  await readEquation(page);
  say("the equation reads as it is computed");
  await filterByWhatStops(page);
  await assign(page);
  say(`${name} is in the pool and given`);
  await seeWhatChanged(page);
  say("task, pool and forecast have changed");
});
