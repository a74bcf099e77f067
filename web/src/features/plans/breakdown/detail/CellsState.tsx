import { Button } from "antd";
import { breakdownTexts, commonTexts, editTexts, problemText } from "@/locales";
import { ApiProblem } from "@/shared/api/problem";
import { ConflictDialog } from "@/shared/ui/ConflictDialog";
import type { ConflictItem } from "@/shared/ui/ConflictTable";
import { shownValue } from "../../matrix/editing/difference";
import type { Measure } from "../../matrix/measure";
import { fasterAct, fasterAt } from "../faster";
import type { Breakdown } from "../model";
import type { CellChange } from "../requests";
import styles from "./BreakdownPage.module.css";
import { type Cells, storedAt } from "./useCells";

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
        {!saving && !unsaved && <Last breakdown={breakdown} measure={measure} cells={cells} />}
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

/** What the last change did, with the way back; what of a pasted block could not be read. */
function Last({ breakdown, measure, cells }: Props) {
  const { last, unread } = cells;
  return (
    <>
      {unread.length > 0 && <b role="alert">{texts.unread(unread.length, unread[0] ?? "")}</b>}
      {last && (
        <>
          <span>{changeText(breakdown, last, measure)}</span>
          <Button size="small" onClick={cells.undo}>
            {texts.undo}
          </Button>
        </>
      )}
    </>
  );
}

function changeText(breakdown: Breakdown, last: CellChange[], measure: Measure): string {
  const [before] = last;
  if (!before || last.length > 1) return texts.changedMany(last.length);
  const now = storedAt(breakdown, before.unitId, before.year);
  const write = before.byHand && !now.byHand && now.value !== null ? texts.changedBack : texts.changed;
  return write(nameOf(breakdown, before), shownValue(before.value, measure), shownValue(now.value, measure));
}

function nameOf(breakdown: Breakdown, { unitId, year }: CellChange): string {
  const unit = breakdown.units.find((row) => row.unitId === unitId)?.unit ?? unitId;
  return year === null ? texts.baseCell(unit, breakdown.baseYear) : texts.cell(unit, year);
}

function Hint({ breakdown, canEdit }: { breakdown: Breakdown; canEdit: boolean }) {
  if (canEdit) return breakdown.method === "by-hand" ? texts.keysByHand : texts.keys;
  return texts.readOnly[breakdown.state] ?? null;
}

function conflictOf(breakdown: Breakdown, cell: CellChange, error: ApiProblem | null, measure: Measure): ConflictItem {
  const theirs = fasterAt(error, cell);
  return {
    key: `${cell.unitId}/${cell.year}`,
    subject: nameOf(breakdown, cell),
    mine: { value: shownValue(cell.value, measure), by: null, at: null, reason: null },
    theirs: {
      value: shownValue(storedAt(breakdown, cell.unitId, cell.year).value, measure),
      by: theirs?.byName ?? null,
      at: theirs?.at ?? null,
      reason: theirs ? fasterAct(theirs) : null,
    },
  };
}
