/* An officer reports a value of a town, corrects it with a reason, sees band and rank change and the history; the auditor finds the correction. */
import assert from "node:assert/strict";
import { address, get, journey, logIn, reportFrom2026, say } from "./browser.mjs";

const plan = "yongchuan-2023-663";
const indicator = "tech-enterprises";
const period = "2026-Q1";
const town = "大安街道";
const reason = "录入笔误，按报表更正";
const low = "45";
const high = "140";

async function standing(page) {
  const { text } = await get(page, `/api/board?plan=${plan}&indicator=${indicator}&on=2026-03-31`);
  return JSON.parse(text).units.find((row) => row.unit === town);
}

async function report(page) {
  await page.goto(`${address}/entry/fill?plan=${plan}&indicator=${indicator}&period=${period}`);
  const field = page.getByRole("textbox", { name: new RegExp(`^${town}本期`) });
  await field.fill(low);
  await field.press("Enter");
  await page.getByRole("button", { name: "提交 1 处" }).click();
  await page.getByText("已提交 1 处").waitFor();
}

async function correct(page) {
  await page.goto(`${address}/entry/values?plan=${plan}&indicator=${indicator}&unit=${encodeURIComponent(town)}`);
  const row = page.getByRole("row").filter({ hasText: "2026 年第 1 季度" });
  await row.getByRole("button", { name: "更正" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("更正为").fill(high);
  await dialog.getByRole("button", { name: "保存更正" }).click();
  await dialog.getByText("请填写原因").waitFor();
  await dialog.getByLabel("为何改动（必填）").fill(reason);
  await dialog.getByRole("button", { name: "保存更正" }).click();
  await page.getByText("已更正，驾驶舱").waitFor();
  await row.getByRole("button", { name: "历史" }).click();
  const history = page.getByRole("dialog");
  await history.getByText(reason).waitFor();
  const text = await history.innerText();
  assert.match(text, new RegExp(`由\\s*${low} 家\\s*改为\\s*${high} 家`), "from what to what");
  assert.match(text, /永川区科技局/, "who");
}

async function audited(page) {
  await page.context().clearCookies();
  await logIn(page, "auditor");
  const { status, text } = await get(page, "/api/audit?action=correct-value");
  assert.equal(status, 200);
  assert.ok(text.includes(reason), "the audit trail has the correction with its reason");
}

await journey(async (page) => {
  await logIn(page, "yc-officer");
  await reportFrom2026(page, plan, indicator);
  await report(page);
  const before = await standing(page);
  assert.equal(before.actual, Number(low));
  await correct(page);
  const after = await standing(page);
  assert.equal(after.actual, Number(high));
  assert.notEqual(after.band, before.band, "another band");
  assert.ok(after.rank < before.rank, "a better rank");
  await page.goto(`${address}/board?plan=${plan}&indicator=${indicator}&on=2026-03-31`);
  await page.getByRole("button", { name: new RegExp(`^${town}，现有 ${high}`) }).waitFor();
  await audited(page);
  say(`${town} from ${low} to ${high}: ${before.band} ${before.rank} became ${after.band} ${after.rank}`);
});
