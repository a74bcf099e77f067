import { useCallback, useMemo, useState } from "react";
import { checkLine, type Issue, isBlocked, needsReason } from "./checkLine";
import type { FillDraft } from "./draft";
import { usualDefaults } from "./draft";
import { changedLines, type Defaults, type Edit, type Edits, type Line, shownText } from "./lines";

export interface Checked {
  line: Line;
  edit: Edit | undefined;
  changed: boolean;
  issues: Issue[];
  reasonNeeded: boolean;
  blocked: boolean;
}

export interface Filling {
  edits: Edits;
  defaults: Defaults;
  checked: Checked[];
  changed: Line[];
  /** Changes one line; what was typed before stays. */
  change: (line: Line, values: Partial<Edit>) => void;
  paste: (texts: Map<string, string>, lines: readonly Line[]) => void;
  setDefaults: (values: Partial<Defaults>) => void;
  /** Takes lines back to what is stored. */
  reset: (keys: readonly string[]) => void;
  setEdits: (change: (edits: Edits) => Edits) => void;
  refuse: (issues: Record<string, Issue[]>) => void;
}

const begin = (line: Line, edit: Edit | undefined): Edit => ({
  text: shownText(line, edit),
  version: line.row.version,
  ...edit,
  unit: line.unit.name,
});

/** What is being typed into a sheet: edits over the stored values, checked with every key, with what the server refused last. */
export function useFilling(lines: readonly Line[], draft: FillDraft | null, running: boolean): Filling {
  const [edits, setEdits] = useState<Edits>(draft?.edits ?? {});
  const [defaults, setAll] = useState<Defaults>(draft?.defaults ?? usualDefaults(running));
  const [refused, refuse] = useState<Record<string, Issue[]>>({});
  const change = useCallback((line: Line, values: Partial<Edit>) => {
    setEdits((now) => {
      const edit = now[line.key];
      return { ...now, [line.key]: { ...begin(line, edit), text: shownText(line, edit), ...values } };
    });
    if (values.note === undefined && values.reason === undefined) refuse((now) => ({ ...now, [line.key]: [] }));
  }, []);
  const paste = useCallback((texts: Map<string, string>, targets: readonly Line[]) => {
    setEdits((now) => {
      const pasted = targets.flatMap((line) => {
        const text = texts.get(line.key);
        return text === undefined ? [] : [[line.key, { ...begin(line, now[line.key]), text }] as const];
      });
      return { ...now, ...Object.fromEntries(pasted) };
    });
    refuse({});
  }, []);
  const reset = useCallback((keys: readonly string[]) => {
    setEdits((now) => Object.fromEntries(Object.entries(now).filter(([key]) => !keys.includes(key))));
    refuse((now) => Object.fromEntries(Object.entries(now).filter(([key]) => !keys.includes(key))));
  }, []);
  const setDefaults = useCallback((values: Partial<Defaults>) => setAll((now) => ({ ...now, ...values })), []);
  const changed = useMemo(() => changedLines(lines, edits), [lines, edits]);
  const checked = useMemo(
    () => lines.map((line) => check(line, edits[line.key], changed, refused[line.key] ?? [])),
    [lines, edits, changed, refused],
  );
  return { edits, defaults, checked, changed, change, paste, setDefaults, reset, setEdits, refuse };
}

function check(line: Line, edit: Edit | undefined, changed: readonly Line[], refused: readonly Issue[]): Checked {
  const own = checkLine(line, edit);
  const issues = [...own, ...refused.filter(({ code }) => !own.some((issue) => issue.code === code))];
  return {
    line,
    edit,
    issues,
    changed: changed.includes(line),
    reasonNeeded: needsReason(issues),
    blocked: isBlocked(issues, edit),
  };
}
