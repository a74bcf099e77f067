import { App } from "antd";
import { useMemo, useState } from "react";
import { entryTexts } from "@/locales";
import type { EntrySheet, IndicatorRef } from "@/shared/api/contract";
import { useKeptDraft } from "@/shared/api/useKeptDraft";
import { useSession } from "@/shared/session/session";
import { Panel } from "@/shared/ui/Panel";
import { ConflictStep } from "./ConflictStep";
import { DefaultsRow } from "./DefaultsRow";
import type { FillDraft } from "./draft";
import { EntryGrid } from "./EntryGrid";
import styles from "./Fill.module.css";
import { FillStatus } from "./FillStatus";
import { LeaveGuard } from "./LeaveGuard";
import type { Line } from "./lines";
import { Restored } from "./Restored";
import { SubmitBar } from "./SubmitBar";
import { useFilling } from "./useFilling";
import { useSending } from "./useSending";

interface Props {
  form: string;
  title: string;
  note?: string;
  sheet: EntrySheet;
  lines: Line[];
  draft: FillDraft | null;
  draftAt: string | null;
  /** The one indicator of all lines, where their sum means something. */
  additive?: IndicatorRef;
}

/** How many were typed last time; none once all are sent or taken back. */
function useRestored(changed: number): [number, () => void] {
  const [count, setCount] = useState(changed);
  if (count > 0 && changed === 0) setCount(0);
  return [count, () => setCount(0)];
}

/** A sheet being filled: state of the period, grid, and the bar that sends it. */
export function Filling({ form, title, note, sheet, lines, draft, draftAt, additive }: Props) {
  const running = sheet.periodEnd >= useSession().today;
  const filling = useFilling(lines, draft, running);
  const [restored, forget] = useRestored(filling.changed.length);
  const content = useMemo(
    () => (filling.changed.length === 0 ? null : JSON.stringify({ edits: filling.edits, defaults: filling.defaults })),
    [filling.changed.length, filling.edits, filling.defaults],
  );
  const [kept, flush] = useKeptDraft(form, content);
  const { message } = App.useApp();
  const sending = useSending(sheet.period, filling, message);
  return (
    <>
      <FillStatus sheet={sheet} filling={filling} />
      {restored > 0 && draftAt && (
        <Restored
          at={draftAt}
          count={restored}
          onDiscard={() => filling.reset(lines.map(({ key }) => key))}
          onClose={forget}
        />
      )}
      <Panel title={title} note={note} className={styles.sheet ?? ""}>
        {sheet.canEnter && <DefaultsRow defaults={filling.defaults} running={running} onChange={filling.setDefaults} />}
        <EntryGrid
          filling={filling}
          running={running}
          period={sheet.period}
          byUnit={additive === undefined}
          additive={additive}
          onBlur={flush}
        />
        <p className={styles.hint}>{sheet.canEnter && entryTexts.pasteHint}</p>
      </Panel>
      {sheet.canEnter && <SubmitBar filling={filling} kept={kept} sending={sending} />}
      <ConflictStep sending={sending} />
      <LeaveGuard count={filling.changed.length} kept={kept} />
    </>
  );
}
