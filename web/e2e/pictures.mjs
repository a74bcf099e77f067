/* Takes the pictures of README and docs from a running demonstration server: TIDU_ADDRESS, TIDU_ACCOUNTS and TIDU_CHROMIUM as for the journeys.
   node web/e2e/pictures.mjs [folder, docs/images by default] */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { address, journey, logIn, say } from "./browser.mjs";

const folder = process.argv[2] ?? new URL("../../docs/images", import.meta.url).pathname;
const pictures = [
  [
    "board",
    "/board?plan=yongchuan-2023-663&indicator=tech-enterprises&on=2025-09-30",
    { role: "region", name: "趋势与预测" },
  ],
  ["matrix", "/plans/yongchuan-2023-663/targets?table=annex-3&on=2025-09-30", { role: "grid", name: /附件/ }],
];

mkdirSync(folder, { recursive: true });
await journey(async (page) => {
  await logIn(page, "yc-officer");
  for (const [name, path, shown] of pictures) {
    await page.goto(address + path);
    await page.getByRole(shown.role, { name: shown.name }).waitFor();
    await page.waitForLoadState("networkidle");
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: join(folder, `${name}.png`), animations: "disabled" });
    say(join(folder, `${name}.png`));
  }
});
