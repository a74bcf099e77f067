// Installs and builds the web app when its inputs changed. Called by WebApp.targets: node WebApp.mjs <web folder> <stamp folder>.
// Exit codes: 3 npm missing, 4 npm ci failed, 5 npm run build failed.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [web, stamps] = process.argv.slice(2);
const lock = join(stamps, "lock");

const time = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);
const newest = (files) => Math.max(...files.map(time));

function npm(args, exitCode) {
  const result = spawnSync("npm", args, { cwd: web, stdio: "inherit", shell: process.platform === "win32" });
  if (result.error) finish(3);
  if (result.status !== 0) finish(exitCode);
}

// The stamp carries the time the step began, so that a file edited meanwhile is built again.
function step(stamp, inputs, outputs, run) {
  if (outputs.every(existsSync) && time(stamp) >= newest(inputs)) return;
  const began = new Date();
  run();
  writeFileSync(stamp, "");
  utimesSync(stamp, began, began);
}

const isAlive = (pid) => {
  try { return process.kill(pid, 0); } catch (error) { return error.code === "EPERM"; }
};

// Two builds of the same checkout may run at once: the second waits and then finds nothing left to do.
function takeLock() {
  mkdirSync(stamps, { recursive: true });
  for (;;) {
    try { return writeFileSync(lock, String(process.pid), { flag: "wx" }); } catch (error) { if (error.code !== "EEXIST") throw error; }
    const holder = existsSync(lock) ? Number(readFileSync(lock, "utf8")) : 0;
    if (holder && !isAlive(holder)) rmSync(lock, { force: true });
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
}

function finish(code) {
  rmSync(lock, { force: true });
  process.exit(code);
}

for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => finish(5));
takeLock();
const manifests = [join(web, "package.json"), join(web, "package-lock.json")];
const installed = join(web, "node_modules", ".package-lock.json");
step(join(stamps, "install.stamp"), manifests, [installed], () => npm(["ci", "--no-audit", "--no-fund"], 4));
const listed = join(stamps, "inputs.txt");
const inputs = [...readFileSync(listed, "utf8").split(/\r?\n/).filter(Boolean), listed];
step(join(stamps, "build.stamp"), inputs, [join(web, "../src/Tidu.Server/wwwroot/index.html")], () => npm(["run", "build"], 5));
finish(0);
