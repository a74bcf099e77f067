/* The rules of the house that need a syntax tree of TypeScript. Reads [{ path, text }] from standard input and writes the violations
   [{ path, line, message }]; an architecture test hands in the whole app, and planted violations. */
import { readFileSync } from "node:fs";
import ts from "typescript";

const functionLimit = 40;
// Ideographs with their extensions, CJK punctuation, full-width forms.
const chinese = /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u{20000}-\u{3ffff}]/u;

const mayHoldChinese = (path) => /^web\/(src\/(locales|testing)|e2e)\//.test(path) || /\.test\.tsx?$/.test(path);
const lineAt = (source, position) => source.getLineAndCharacterOfPosition(position).line + 1;

const isText = (node) =>
  ts.isIdentifier(node) || ts.isLiteralExpression(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node);

/* Escapes count as well, and so does what a comment sign inside a literal seems to hide: the parser tells comments from text. */
function chineseIn(source, node) {
  if (!isText(node)) return [];
  const start = node.getStart(source);
  const found = chinese.test(source.text.slice(start, node.end)) || chinese.test(node.text);
  return found
    ? [{ line: lineAt(source, start), message: `Chinese in code: ${node.text.trim()}; texts stand in locales/` }]
    : [];
}

function lengthOf(source, node) {
  if (!ts.isFunctionLike(node) || !node.body) return [];
  const first = lineAt(source, node.getStart(source));
  const lines = lineAt(source, node.end) - first + 1;
  return lines > functionLimit
    ? [{ line: first, message: `a function of ${lines} lines, more than ${functionLimit}` }]
    : [];
}

function check({ path, text }) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const rules = mayHoldChinese(path) ? [lengthOf] : [chineseIn, lengthOf];
  const found = [];
  const visit = (node) => {
    for (const rule of rules) for (const violation of rule(source, node)) found.push({ path, ...violation });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).flatMap(check)));
