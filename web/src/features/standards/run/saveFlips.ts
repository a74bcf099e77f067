import { standardTexts, verdictWords } from "@/locales";
import { saveAs } from "@/shared/picture/pictureOf";
import type { AssumptionResult } from "../types";

const cell = (text: string | null) => {
  const safe = /^[=+\-@\t\r]/.test(text ?? "") ? `'${text}` : (text ?? "");
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
};

/** The names as a file a spreadsheet opens. */
export function saveFlips(result: AssumptionResult, standard: string): void {
  const lines = [
    standardTexts.whatIf.csv,
    ...result.flips.map((flip) => [
      flip.creditCode,
      flip.name,
      flip.unitName,
      verdictWords[flip.before],
      verdictWords[flip.after],
    ]),
  ];
  const text = `\uFEFF${lines.map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`;
  saveAs(new Blob([text], { type: "text/csv;charset=utf-8" }), standardTexts.whatIf.file(standard));
}
