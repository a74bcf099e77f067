/* An officer of Yongchuan: log in, board, down into a zone and back, the table of targets, its export. TIDU_DOWNLOADS names the folder for the workbook. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { address, journey, logIn, say } from "./browser.mjs";

const board = "/board?plan=yongchuan-2023-663&indicator=tech-enterprises&on=2023-12-31";
const zone = "永川高新区管委会";

await journey(async (page) => {
  await logIn(page, "yc-officer");

  await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "驾驶舱" }).click();
  await page.getByRole("region", { name: "排名" }).waitFor();

  await page.goto(address + board);
  const tiles = page.getByRole("button", { name: /，现有 .+，应达 / });
  await tiles.first().waitFor();
  assert.equal(await tiles.count(), 27, "23 towns and streets, 4 zones");
  assert.equal(await page.getByText("示意图").first().isVisible(), true, "the map says that it is a schematic");
  assert.ok((await page.getByText("演示数据").count()) > 0, "demonstration data are labelled");
  assert.match(await page.getByRole("region", { name: "趋势与预测" }).innerText(), /应达/);
  assert.equal((await page.getByRole("region", { name: "排名" }).getByRole("row").count()) > 5, true);

  await page.getByRole("button", { name: new RegExp(`^${zone}，`) }).click();
  await page.getByRole("heading", { name: `${zone}进度` }).waitFor();
  assert.equal(new URL(page.url()).searchParams.get("unit"), zone, "the unit stands in the address");
  await page.getByRole("navigation", { name: "所在位置" }).getByRole("button", { name: "永川区" }).click();
  await tiles.first().waitFor();
  assert.equal(await tiles.count(), 27, "back at the whole district");

  await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "行动计划" }).click();
  await page.getByRole("link", { name: /663/ }).first().click();
  await page.getByRole("navigation", { name: "计划内容" }).getByRole("link", { name: "目标任务分解" }).click();
  // The choice goes through the address, so the mark follows the click a moment later.
  await page.getByRole("radio", { name: "科技型企业" }).click();
  await page.getByRole("radio", { name: "科技型企业", checked: true }).waitFor({ state: "attached" });
  const grid = page.getByRole("grid", { name: /附件3/ });
  await grid.waitFor();
  const text = await grid.innerText();
  for (const expected of ["中山路街道", zone, "合计", "3,000"])
    assert.ok(text.includes(expected), `the table shows ${expected}`);

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: /导出附件3/ }).click();
  const file = await download;
  assert.match(file.suggestedFilename(), /\.xlsx$/);
  await file.saveAs(join(process.env.TIDU_DOWNLOADS, "annex-3.xlsx"));
  say(`board, ${zone}, table and ${file.suggestedFilename()}`);
});
