/** At the beginning of a cell a spreadsheet takes these for a formula; it reads the full-width ones as the others. */
const formula = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\t\r]/;
const plainNumber = /^[+-]?\d[\d,]*(\.\d+)?%?$/;

/** A text as a spreadsheet may have it: what would begin a formula stands behind an apostrophe, numbers stay numbers. */
export const safeCell = (text: string | null | undefined): string => {
  const plain = text ?? "";
  return formula.test(plain) && !plainNumber.test(plain) ? `'${plain}` : plain;
};

type Rows = readonly (readonly (string | null | undefined)[])[];

const quoted = (text: string) => `"${text.replace(/"/g, '""')}"`;

const pasteCell = (text: string | null | undefined) => {
  const line = safeCell(text).replace(/[\t\r\n]+/g, " ");
  return line.startsWith('"') ? quoted(line) : line;
};

const csvCell = (text: string | null | undefined) => {
  const safe = safeCell(text);
  return /[",\r\n]/.test(safe) ? quoted(safe) : safe;
};

/** Rows as a spreadsheet or a chat pastes them: one line each, cells parted by tabs. */
export const pasteRows = (rows: Rows): string => rows.map((row) => row.map(pasteCell).join("\t")).join("\n");

/** Rows as a file a spreadsheet opens, with the mark by which it knows the encoding. */
export const csvRows = (rows: Rows): string =>
  `\uFEFF${rows.map((row) => row.map(csvCell).join(",")).join("\r\n")}\r\n`;
