/* Writes packs/lexicon/pinyin.txt: readings of characters, further readings of those that names of places and enterprises read in more than
   one way, and words that fix a reading. The program reads that file only; this script and its package are needed to make it anew:
   cd tools/pinyin && npm ci && npm run generate */
import { readFileSync, writeFileSync } from "node:fs";
import { pinyin, polyphonic } from "pinyin-pro";

const plain = { toneType: "none", type: "array", v: true };
const lines = (name) =>
  readFileSync(new URL(name, import.meta.url), "utf8")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith("#"));

const readings = new Map();
for (let code = 0x4e00; code <= 0x9fa5; code++) {
  const char = String.fromCodePoint(code);
  const [reading] = pinyin(char, plain);
  if (/^[a-z]+$/.test(reading)) readings.set(reading, (readings.get(reading) ?? "") + char);
}

const others = [];
for (const char of new Set(lines("polyphones.txt").join("").replaceAll(/\s/g, ""))) {
  const [first] = pinyin(char, plain);
  const more = polyphonic(char, plain)[0].filter((reading) => reading !== first);
  if (more.length > 0) others.push(`${char} ${[...new Set(more)].join(" ")}`);
}

// A word that the package does not know well is given with its reading: 重组=chong-zu.
const reading = (word) => {
  const [text, given] = word.split("=");
  return `${text} ${given?.replaceAll("-", " ") ?? pinyin(text, plain).join(" ")}`;
};
const words = lines("words.txt").flatMap((line) => line.split(/\s+/)).map(reading);
const text = [
  "# Pinyin for search, made by tools/pinyin from pinyin-pro (MIT): one reading per character, further readings, words with a reading of their own.",
  "[readings]",
  ...[...readings].sort(([a], [b]) => (a < b ? -1 : 1)).map(([reading, chars]) => `${reading} ${chars}`),
  "[others]",
  ...others,
  "[words]",
  ...new Set(words),
  "",
].join("\n");
writeFileSync(new URL("../../packs/lexicon/pinyin.txt", import.meta.url), text);
console.log(`${readings.size} readings, ${others.length} polyphones, ${words.length} words`);
