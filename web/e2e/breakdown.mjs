/* A district breaks its target down to towns: worked out from bases, asked about, changed on a town's word, approved, assigned; then it is the plan's target and a letter. */
import assert from "node:assert/strict";
import { faults } from "./axe.mjs";
import { address, get, journey, logIn, say } from "./browser.mjs";

const plan = "liangping-2023-double-growth";
const town = "梁山街道";
const neighbour = "双桂街道";
const year = 2027;
const list = `${address}/plans/${plan}/breakdown`;
let breakdown = "";
let wanted = 0;

const figure = (page, unit) => page.getByRole("row", { name: unit }).locator(`[data-at$=".4"]`);
const numberIn = async (cell) => Number((await cell.innerText()).match(/\d+/)[0]);

async function setFigure(page, unit, value) {
  await figure(page, unit).click();
  const input = page.getByLabel(`${unit} ${year}年目标`);
  await input.fill(String(value));
  await input.press("Enter");
  await figure(page, unit).getByText(String(value)).waitFor();
  await page.getByText("正在保存").waitFor({ state: "hidden" });
}

async function step(page, button, fill = async () => undefined, ok = button) {
  await page.getByRole("button", { name: button, exact: true }).click();
  const dialog = page.getByRole("dialog");
  await fill(dialog);
  await dialog.getByRole("button", { name: ok, exact: true }).click();
  await dialog.waitFor({ state: "hidden" });
}

async function makeDraft(page) {
  await page.goto(list);
  await page.getByRole("button", { name: "新建分解" }).click();
  await page.getByRole("radio", { name: /科技型企业/ }).check();
  await page.getByRole("button", { name: "下一步" }).click();
  const first = page.getByLabel(`${town}基数`);
  await first.waitFor();
  const towns = await page.getByLabel(/基数$/).count();
  assert.ok(towns > 20, `${towns} towns below the district`);
  await first.focus();
  await page.evaluate((count) => {
    const data = new DataTransfer();
    data.setData("text", Array.from({ length: count }, (_, index) => 4 + (index % 5)).join("\n"));
    document.activeElement.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, towns);
  await page.getByRole("button", { name: "下一步" }).click();
  await page.getByRole("button", { name: "下一步" }).click();
  await page.getByText("这是预览，还没有保存").waitFor();
  await page.getByRole("button", { name: "生成草稿" }).click();
  await page.waitForURL(/breakdown\/\d+/);
  await page.getByRole("row", { name: /^差额/ }).waitFor();
  assert.deepEqual(await faults(page), []);
  breakdown = new URL(page.url()).pathname;
}

async function adjust(page) {
  const balance = page.getByRole("row", { name: /^差额/ });
  await balance.waitFor();
  assert.match(await balance.innerText(), /已分完/, "what was worked out makes up the target");
  const before = await numberIn(figure(page, town));
  wanted = before + 3;
  await setFigure(page, town, before + 1);
  await balance.getByText("多分 1").waitFor();
  assert.equal(await figure(page, town).getByText("手工").count(), 1, "a figure set by hand is pinned");
  await setFigure(page, town, before);
  await step(page, "征求意见", undefined, "发出");
  await page.getByRole("button", { name: "审定", exact: true }).waitFor();
}

await journey(async (page) => {
  await logIn(page, "lp-officer");
  await makeDraft(page);
  await adjust(page);
});

await journey(async (page) => {
  await logIn(page, "liangshan-reporter");
  // The town's own home page leads there; the plan itself it may not open.
  await page.getByRole("region", { name: "任务分解" }).getByRole("link", { name: "去反馈" }).click();
  await page.getByRole("grid").waitFor();
  assert.equal((await page.innerText("body")).includes(neighbour), false, "a town sees no other town's row");
  const form = page.getByRole("region", { name: "本单位的意见" });
  assert.deepEqual(await faults(page), []);
  await form.getByLabel("有意见", { exact: true }).check();
  await form.getByRole("combobox", { name: "针对年份" }).click();
  await page.getByTitle(String(year), { exact: true }).click();
  await form.getByLabel("建议目标").fill(String(wanted));
  await form.getByLabel("意见", { exact: true }).fill("二期载体投用，可以多担 3 家。");
  await form.getByRole("button", { name: "提交" }).click();
  await page.getByText(new RegExp(`改为 ${wanted} 家`)).waitFor();
});

await journey(async (page) => {
  await logIn(page, "lp-officer");
  await page.goto(`${address}${breakdown}?side=comments`);
  await page.getByLabel(`答复：${town}`).waitFor();
  assert.deepEqual(await faults(page), []);
  await page.getByLabel(`答复：${town}`).fill("同意，按建议调整。");
  await page.getByRole("button", { name: "采纳", exact: true }).click();
  await page.getByText("已采纳").waitFor();
  assert.equal(await numberIn(figure(page, town)), wanted, "an accepted proposal stands in the cell");
  await step(page, "审定", (dialog) => dialog.getByRole("button", { name: "会议审定通过" }).click());
  await step(page, "下达", (dialog) => dialog.getByLabel("文件", { exact: true }).fill("梁平府办发〔2026〕1号"));
  await page.getByText("已下达").waitFor();

  await page.getByRole("button", { name: "目标责任书" }).click();
  const letter = page.getByRole("article", { name: town });
  await letter.waitFor();
  assert.deepEqual(await faults(page), []);
  const text = await letter.innerText();
  for (const expected of ["梁平府办发〔2026〕1号", "科技型企业", String(wanted)])
    assert.ok(text.includes(expected), `the letter says ${expected}`);

  const board = JSON.parse((await get(page, `/api/board?plan=${plan}&indicator=tech-enterprises&on=2026-12-31`)).text);
  const row = board.units.find(({ unit }) => unit === town);
  assert.ok(row?.target > 0, "the board measures the town against its assigned target");
  say(`${town}: ${wanted}, assigned and printed`);
});
