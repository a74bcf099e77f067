/* Two officers change one target: the second one to save sees both versions, loses nothing, and decides. */
import assert from "node:assert/strict";
import { faults } from "./axe.mjs";
import { address, journey, logIn, say } from "./browser.mjs";

const table = `${address}/plans/yongchuan-2023-663/targets?table=annex-3&on=2025-09-30&view=targets&at=5.2026`;
const unit = "大安街道";

/** Opens the editor of the town's target of 2026 by keyboard and types a value with its reason. */
async function type(page, value, reason) {
  await page.goto(table);
  await page.getByRole("grid", { name: /附件3/ }).waitFor();
  const cell = page.locator("td[data-kind=target]:focus");
  await cell.waitFor();
  await page.keyboard.press("F2");
  const editor = page.getByRole("dialog", { name: new RegExp(unit) });
  await editor.getByLabel("改为").fill(String(value));
  await editor.getByLabel("为何改动（必填）").fill(reason);
  return editor;
}

await journey(async (first) => {
  await logIn(first, "yc-officer");
  const editor = await type(first, 68, "科技园二期投用");
  await journey(async (second) => {
    await logIn(second, "cq-officer");
    const other = await type(second, 66, "全市统筹调整");
    await other.getByRole("button", { name: "保存" }).click();
    await second.getByText(/已保存/).waitFor();
  });

  await editor.getByRole("button", { name: "保存" }).click();
  const conflict = first.getByRole("dialog", { name: "这里刚被别人改过" });
  await conflict.waitFor();
  assert.deepEqual(await faults(first), []);
  const text = await conflict.innerText();
  for (const expected of ["68 家", "科技园二期投用", "66 家", "全市统筹调整"])
    assert.ok(text.includes(expected), `both versions are shown: ${expected}`);

  await conflict.getByRole("button", { name: "取消" }).click();
  assert.equal(await editor.getByLabel("改为").inputValue(), "68", "nothing typed is lost");

  await editor.getByRole("button", { name: "保存" }).click();
  await conflict.getByRole("button", { name: "用我的覆盖" }).click();
  await conflict.getByLabel(/为何用我的覆盖/).fill("与市里商定为 68");
  await conflict.getByRole("button", { name: "确认覆盖" }).click();
  await first.getByText(/已保存/).waitFor();

  await first
    .getByRole("row", { name: new RegExp(unit) })
    .getByText(/^改/)
    .last()
    .waitFor();
  await first.locator("td[data-kind=target]:focus").press(" ");
  await first.getByRole("button", { name: "改动历史" }).click();
  const history = first.getByRole("dialog", { name: /改动历史/ });
  await history.getByText("与市里商定为 68").waitFor();
  assert.ok((await history.innerText()).includes("全市统筹调整"), "both changes stay in the history");
  say(`${unit}: 66 by one, 68 by the other, both on record`);
});
