import { entryTexts, stateTexts } from "@/locales";
import { formatMeasure } from "@/shared/format/number";
import { ConflictDialog } from "@/shared/ui/ConflictDialog";
import type { Conflict, SendingState } from "./useSending";

/** Values that somebody else stored since this sheet was opened. */
export function ConflictStep({ sending }: { sending: SendingState }) {
  return (
    <ConflictDialog
      items={sending.conflicts.map(itemOf)}
      usualReasons={entryTexts.conflictReasons}
      saving={sending.submitting}
      onKeepTheirs={sending.keepTheirs}
      onOverwrite={sending.overwrite}
      onCancel={sending.closeConflicts}
    />
  );
}

const itemOf = ({ line, mine, conflict: { current } }: Conflict) => ({
  key: line.key,
  subject: `${line.row.unit} ${line.indicator.shortName}`,
  mine: { value: formatMeasure(mine, line.indicator, line.unit.name), by: null, at: null, reason: null },
  theirs: {
    value: `${formatMeasure(current.value, line.indicator, line.unit.name)} ${stateTexts[current.state]}`,
    by: current.byName,
    at: current.at,
    reason: current.reason,
  },
});
