/* A reporter of one town sees the own row with its rank and n, and nothing of others: not on a page, not in an answer of the API. */
import assert from "node:assert/strict";
import { address, get, journey, logIn, say } from "./browser.mjs";

const plan = "yongchuan-2023-663";
const own = "大安街道";
const query = `plan=${plan}&indicator=tech-enterprises&on=2023-12-31`;

/** Towns and zones of the plan, as an officer sees them. */
async function unitsOfThePlan() {
  let names = [];
  await journey(async (page) => {
    await logIn(page, "yc-officer");
    const answer = JSON.parse((await get(page, `/api/board?${query}`)).text);
    names = answer.units.flatMap((row) => [row.unit, row.shortName]);
  });
  return names;
}

/** Names of other units in a text; short names only where they are no part of the own name. */
const namesIn = (text, others) => others.filter((name) => text.replaceAll(own, "").includes(name));

const units = await unitsOfThePlan();
const others = units.filter((name) => name.length > 2 && !own.startsWith(name));
assert.ok(others.length > 26, "the officer's board names the units");

await journey(async (page) => {
  const answers = [];
  page.on("response", async (response) => {
    if (new URL(response.url()).pathname.startsWith("/api/"))
      answers.push({ url: response.url(), text: await response.text().catch(() => "") });
  });
  await logIn(page, "da-an-reporter");

  await page.goto(`${address}/board?${query}`);
  const region = page.getByRole("region", { name: "本单位进度" });
  await region.waitFor();
  assert.match(await region.innerText(), /第 \d+ 名 \/ 共 23 个/, "its rank and how many there are");
  await seesNothingOfOthers(page);

  for (const path of ["/", "/plans", `/plans/${plan}/overview`, `/plans/${plan}/targets`]) {
    await page.goto(address + path);
    await page.getByRole("main").waitFor();
    await page.waitForLoadState("networkidle");
    await seesNothingOfOthers(page);
  }
  await page.goto(`${address}/plans/${plan}/targets`);
  await page.getByRole("grid").waitFor();
  assert.equal(await page.getByRole("rowheader").count(), 1, "one row: the own");

  for (const answer of answers) assert.deepEqual(namesIn(answer.text, others), [], `${answer.url} names other units`);

  for (const path of [
    `/api/board?${query}&unit=${encodeURIComponent("中山路街道")}`,
    `/api/board/trend?${query}&unit=${encodeURIComponent("永川高新区管委会")}`,
  ]) {
    assert.equal((await get(page, path)).status, 404, `${path} is a foreign row`);
  }
  assert.equal((await get(page, `/api/plans/${plan}/findings`)).status, 403, "findings are not a reporter's");
  const rows = JSON.parse((await get(page, `/api/board?${query}`)).text);
  assert.deepEqual(
    rows.units.map((row) => row.unit),
    [own],
  );
  assert.equal(rows.total, null);
  say(`${own} sees itself alone in ${answers.length} answers`);
});

async function seesNothingOfOthers(page) {
  const text = await page.innerText("body");
  assert.deepEqual(namesIn(text, others), [], `${page.url()} names other units`);
}
