import { standardTexts, verdictWords } from "@/locales";
import { csvRows } from "@/shared/format/cells";
import { saveAs } from "@/shared/picture/pictureOf";
import type { AssumptionResult } from "../types";

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
  saveAs(new Blob([csvRows(lines)], { type: "text/csv;charset=utf-8" }), standardTexts.whatIf.file(standard));
}
