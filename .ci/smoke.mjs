// Logs in to a running demonstration server with an account of its account list and fetches a board: node smoke.mjs <address> <account list>.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

const [address, accountsFile] = process.argv.slice(2);
const accounts = new Map(readFileSync(accountsFile, "utf8").split("\n").map((line) => line.split("\t")));
const userName = "yc-officer";
const password = accounts.get(userName);

const cookies = new Map();
async function call(path, init = {}) {
  const headers = { ...init.headers, cookie: [...cookies].map((pair) => pair.join("=")).join("; ") };
  const response = await fetch(address + path, { ...init, headers });
  for (const cookie of response.headers.getSetCookie()) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie);
    cookies.set(name, value);
  }
  return response;
}

assert.equal((await call("/api/board?plan=yongchuan-2023-663&indicator=tech-enterprises&on=2023-12-31")).status, 401);
assert.equal((await call("/api/session")).status, 401);
const logIn = await call("/api/session", {
  method: "POST",
  headers: { "content-type": "application/json", "x-xsrf-token": decodeURIComponent(cookies.get("XSRF-TOKEN")) },
  body: JSON.stringify({ userName, password }),
});
assert.equal(logIn.status, 200, await logIn.text());
const board = await (await call("/api/board?plan=yongchuan-2023-663&indicator=tech-enterprises&on=2023-12-31")).json();
assert.equal(board.units.length, 27);
const page = await call("/");
assert.match(await page.text(), /<div id="root">/);
console.log("logged in, board with 27 units, page served");
