/* An officer finds an enterprise by the initials of its name, opens its page, reads what it lacks for a title, and finds those of a rung in the list. */
import assert from "node:assert/strict";
import { address, journey, logIn, say } from "./browser.mjs";

const initials = "jxyxgs";
const meant = "机械有限公司";

await journey(async (page) => {
  await logIn(page, "yc-officer");
  await page.getByRole("navigation", { name: "主导航" }).waitFor();

  const name = await findByInitials(page);
  const science = page.getByRole("list", { name: "科技企业梯次" });
  assert.equal(await science.getByRole("listitem").count(), 4, "未入库 and three rungs");
  await readGap(page);

  await page.getByRole("navigation", { name }).getByRole("link", { name: "画像" }).click();
  await page
    .getByRole("region", { name: "画像" })
    .getByText(/n = \d+/)
    .waitFor();
  assert.equal(new URL(page.url()).searchParams.get("tab"), "portrait", "the tab stands in the address");

  await page.goto(`${address}/enterprises?tier=science:3`);
  await page.getByText(/^共 [\d,]+ 家$/).waitFor();
  await page.getByRole("link", { name: /公司/ }).first().waitFor();
  say(`${name} by ${initials}`);
});

/** Presses "/", types, takes the first result with Enter. */
async function findByInitials(page) {
  await page.keyboard.press("/");
  await page.keyboard.type(initials);
  const chosen = page.getByRole("option", { selected: true });
  await chosen.filter({ hasText: meant }).waitFor();
  const name = (await chosen.innerText()).split("\n")[0];
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name }).waitFor();
  assert.match(new URL(page.url()).pathname, /^\/enterprises\/[0-9A-Z]{18}$/, "Enter opens the chosen enterprise");
  return name;
}

/** Conditions with present value, threshold, gap and what it takes. */
async function readGap(page) {
  await page.getByRole("link", { name: "测评", exact: true }).click();
  await page
    .getByRole("list", { name: "认定标准" })
    .getByRole("link", { name: /^高新技术企业/ })
    .click();
  const sheet = page.getByRole("region", { name: "高新技术企业认定" });
  await sheet.getByRole("row").nth(3).waitFor();
  const text = await sheet.innerText();
  for (const expected of ["现值", "门槛", "差距", "怎样补齐与依据", "第 11 条", "≥ 365 天", "补齐后"])
    assert.ok(text.includes(expected), `the checklist shows ${expected}`);
}
