/* A column copied from a spreadsheet: one value per line, or a name and a value; a name finds its line wherever it stands. */

export interface Pasted {
  /** Which line gets which text. */
  texts: Map<string, string>;
  /** Names that no line has. */
  unknown: string[];
  /** Values left over below the last line. */
  surplus: number;
}

interface Named {
  key: string;
  name: string;
}

/** Names compared without blanks and widths. */
const plain = (name: string) => name.normalize("NFKC").replace(/\s/g, "");

/** Lays rows over lines: by name where the first of two columns holds names, else downwards from `start`. */
export function layRows(rows: string[][], lines: readonly Named[], start: string): Pasted {
  const byName = new Map(lines.map((line) => [plain(line.name), line.key]));
  const named = rows.some((row) => row.length > 1 && byName.has(plain(row[0] ?? "")));
  return named ? layNamed(rows, byName) : layDown(rows, lines, start);
}

function layNamed(rows: string[][], byName: Map<string, string>): Pasted {
  const texts = new Map<string, string>();
  const unknown: string[] = [];
  for (const row of rows) {
    const key = byName.get(plain(row[0] ?? ""));
    if (key) texts.set(key, row.slice(1).find((cell) => cell !== "") ?? "");
    else if (row[0]) unknown.push(row[0]);
  }
  return { texts, unknown, surplus: 0 };
}

function layDown(rows: string[][], lines: readonly Named[], start: string): Pasted {
  const from = Math.max(
    0,
    lines.findIndex(({ key }) => key === start),
  );
  const texts = new Map<string, string>();
  rows.forEach((row, index) => {
    const line = lines[from + index];
    if (line) texts.set(line.key, row[row.length - 1] ?? "");
  });
  return { texts, unknown: [], surplus: Math.max(0, from + rows.length - lines.length) };
}
