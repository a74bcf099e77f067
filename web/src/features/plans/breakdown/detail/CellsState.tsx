import { Button } from "antd";
import { breakdownTexts, commonTexts, editTexts, problemText } from "@/locales";
import { ApiProblem } from "@/shared/api/problem";
import { ConflictDialog } from "@/shared/ui/ConflictDialog";
import type { ConflictItem } from "@/shared/ui/ConflictTable";
import { shownValue } from "../../matrix/editing/difference";
import type { Measure } from "../../matrix/measure";
import type { Breakdown } from "../model";
import type { CellChange } from "../requests";
import styles from "./BreakdownPage.module.css";
import type { Cells } from "./useCells";

const texts = breakdownTexts.detail;

interface Props {
  breakdown: Breakdown;
  measure: Measure;
  cells: Cells;
}

/** Saving, not saved and why, or both versions where someone was faster. */
export function CellsState({ breakdown, measure, cells }: Props) {
  const { clash, failure, saving } = cells;
  const problem = failure instanceof ApiProblem ? failure : null;
  const unsaved = !saving && cells.waiting.length > 0;
  return (
    <>
      <div className={styles.state} role="status" data-problem={unsaved || undefined}>
        {saving && editTexts.saving}
        {unsaved && (
          <>
            <span>
              {texts.unsaved}
              {failure && commonTexts.colon + problemText(problem?.code ?? "unexpected-response", problem?.params)}
            </span>
            <Button size="small" onClick={cells.retry}>
              {commonTexts.retry}
            </Button>
            <Button size="small" onClick={cells.giveUp}>
              {editTexts.undo}
            </Button>
          </>
        )}
        {!saving && !unsaved && <Hint breakdown={breakdown} canEdit={cells.canEdit} />}
      </div>
      <ConflictDialog
        items={(clash?.cells ?? []).map((cell) => conflictOf(breakdown, cell, clash?.error ?? null, measure))}
        usualReasons={null}
        saving={saving}
        onKeepTheirs={cells.giveUp}
        onOverwrite={cells.overwrite}
        onCancel={cells.dismiss}
      />
    </>
  );
}

function Hint({ breakdown, canEdit }: { breakdown: Breakdown; canEdit: boolean }) {
  if (canEdit) return texts.keys;
  return texts.readOnly[breakdown.state] ?? null;
}

function conflictOf(breakdown: Breakdown, cell: CellChange, error: ApiProblem | null, measure: Measure): ConflictItem {
  const row = breakdown.units.find(({ unitId }) => unitId === cell.unitId);
  const saved = row?.cells.find(({ year }) => year === cell.year)?.value ?? null;
  const theirs = (error?.params.theirs ?? {}) as { byName?: string; at?: string; reason?: string };
  return {
    key: `${cell.unitId}/${cell.year}`,
    subject: texts.cell(row?.unit ?? cell.unitId, cell.year),
    mine: { value: shownValue(cell.value, measure), by: null, at: null, reason: null },
    theirs: {
      value: shownValue(saved, measure),
      by: theirs.byName ?? null,
      at: theirs.at ?? null,
      reason: theirs.reason ?? null,
    },
  };
}
