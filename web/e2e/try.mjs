import { address, get, journey, logIn, say } from "./browser.mjs";
await journey(async (page) => {
  await logIn(page, "yc-officer");
  await page.goto(`${address}/board?plan=yongchuan-2023-663&indicator=tech-enterprises&on=2023-12-31`);
  await page.getByText("排名").first().waitFor(); await page.waitForLoadState("networkidle");
  say(await page.locator("body").ariaSnapshot());
  await page.screenshot({ path: "/tmp/b.png" });
  await page.goto(`${address}/plans/yongchuan-2023-663`); await page.waitForLoadState("networkidle");
  say(await page.locator("body").ariaSnapshot());
});
