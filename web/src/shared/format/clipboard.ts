/** Cells of what a spreadsheet puts on the clipboard; quotes keep line ends inside a cell. */
export function clipboardRows(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  const endCell = () => {
    rows[rows.length - 1]?.push(cell.trim());
    cell = "";
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (quoted && sign === '"' && text[at + 1] === '"') cell += text[at++];
    else if (sign === '"' && (quoted || cell === "")) quoted = !quoted;
    else if (!quoted && sign === "\t") endCell();
    else if (!quoted && sign === "\n") {
      endCell();
      rows.push([]);
    } else if (sign !== "\r") cell += sign;
  }
  endCell();
  if (rows[rows.length - 1]?.every((entry) => entry === "")) rows.pop();
  return rows;
}
