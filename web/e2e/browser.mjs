/* What every journey needs: a fresh browser, a log-in, and failures that say what the page showed. The address, the account list and the browser
   come from TIDU_ADDRESS, TIDU_ACCOUNTS and TIDU_CHROMIUM. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const flags = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const address = required("TIDU_ADDRESS");

const accounts = new Map(
  readFileSync(required("TIDU_ACCOUNTS"), "utf8")
    .split("\n")
    .map((line) => line.split("\t")),
);

export function say(text) {
  process.stdout.write(`${text}\n`);
}

/** Runs one journey in a browser of its own. Console errors and answers of 500 and more fail it. */
export async function journey(steps) {
  const folder = mkdtempSync(join(tmpdir(), "tidu-journey-"));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: required("TIDU_CHROMIUM"),
    args: flags,
    viewport: { width: 1440, height: 900 },
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    acceptDownloads: true,
  });
  const page = context.pages()[0] ?? (await context.newPage());
  const faults = watch(page);
  try {
    await steps(page);
    if (faults.length > 0) throw new Error(`the browser reported:\n${faults.join("\n")}`);
  } catch (error) {
    process.stderr.write(
      `${error.stack}\n\nat ${page.url()}, which showed:\n${await page.innerText("body").catch(() => "")}\n`,
    );
    process.exitCode = 1;
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Logs in on the log-in page and waits for the page that follows. */
export async function logIn(page, userName) {
  await page.goto(`${address}/login`);
  await page.getByLabel("用户名", { exact: true }).fill(userName);
  await page.getByLabel("密码", { exact: true }).fill(passwordOf(userName));
  await page.getByRole("button", { name: "登录" }).click();
  await page.getByRole("navigation", { name: "主导航" }).waitFor();
}

export function passwordOf(userName) {
  const row = accounts.get(userName);
  if (!row) throw new Error(`no account ${userName}`);
  return row;
}

/** GET from within the page, with its cookies. */
export async function get(page, path) {
  const response = await page.request.get(address + path);
  return { status: response.status(), text: await response.text() };
}

/** Has an indicator counted from the registry up to the end of 2025 only: later values are reported by hand. */
export async function reportFrom2026(page, plan, indicator) {
  const rules = JSON.parse((await get(page, `/api/counting-rules?plan=${plan}`)).text);
  const rule = rules.find((one) => one.indicator === indicator)?.rule;
  if (!rule) return;
  const token = (await page.context().cookies(address)).find((cookie) => cookie.name === "XSRF-TOKEN");
  const response = await page.request.put(`${address}/api/counting-rules/${plan}/${indicator}`, {
    headers: { "X-XSRF-TOKEN": decodeURIComponent(token?.value ?? "") },
    data: { from: rule.from, through: "2025-12-31", basis: rule.basis, version: rule.version },
  });
  if (!response.ok()) throw new Error(`the counting rule: ${response.status()} ${await response.text()}`);
}

const letters = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** A credit code with a right check character, of a division that does not exist. */
export function creditCode(number) {
  const body = `91990000${String(number).padStart(9, "0")}`;
  let [sum, weight] = [0, 1];
  for (const letter of body) {
    sum += letters.indexOf(letter) * weight;
    weight = (weight * 3) % letters.length;
  }
  return body + letters[(letters.length - (sum % letters.length)) % letters.length];
}

function watch(page) {
  const faults = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => {
    // A 401 before the log-in and a 404 for a foreign row are answers, not faults; 5xx are caught below.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
      faults.push(message.text());
  });
  page.on("response", (response) => {
    if (response.status() >= 500) faults.push(`${response.status()} ${response.url()}`);
  });
  return faults;
}

function required(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}
