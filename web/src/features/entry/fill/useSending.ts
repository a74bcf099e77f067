import type { MessageInstance } from "antd/es/message/interface";
import { useState } from "react";
import { entryTexts, problemText } from "@/locales";
import { ApiProblem } from "@/shared/api/problem";
import type { ConflictRow } from "../types";
import { type Line, sentRow, typedValue } from "./lines";
import type { Checked, Filling } from "./useFilling";
import { type Outcome, type Sending, useSubmit } from "./useSubmit";

export interface Conflict {
  line: Line;
  mine: number | null;
  conflict: ConflictRow;
}

export interface SendingState {
  submitting: boolean;
  conflicts: Conflict[];
  /** Sends what changed; with errors or missing reasons it leads to the first of them instead. */
  submit: () => void;
  keepTheirs: () => void;
  overwrite: (reason: string) => void;
  closeConflicts: () => void;
}

type Over = Map<string, { version: number; reason: string }>;

/** The way from "submit" to stored, refused or in conflict. */
export function useSending(period: string, filling: Filling, message: MessageInstance): SendingState {
  const [submitting, send] = useSubmit(period);
  const [conflicts, setConflicts] = useState<Conflict[]>([]);
  const take = (outcome: Outcome, sent: readonly Checked[]) => {
    filling.reset(outcome.sent.map(({ key }) => key));
    filling.refuse(outcome.refused);
    setConflicts(outcome.conflicts.map((entry) => ({ ...entry, mine: mineOf(sent, entry.line) })));
    tell(outcome, message);
    if (Object.keys(outcome.refused).length > 0) focusFirstFault();
  };
  const sendAll = async (checked: readonly Checked[], over: Over) => {
    take(await send(sendingsOf(checked, filling, over)), checked);
  };
  const submit = () => {
    const changed = filling.checked.filter((entry) => entry.changed);
    if (mayGo(changed, message)) void sendAll(changed, new Map());
  };
  return {
    submitting,
    conflicts,
    submit,
    closeConflicts: () => setConflicts([]),
    keepTheirs: () => {
      filling.reset(conflicts.map(({ line }) => line.key));
      setConflicts([]);
    },
    overwrite: (reason) => {
      const over = new Map(
        conflicts.map(({ line, conflict }) => [line.key, { version: conflict.current.version, reason }]),
      );
      void sendAll(
        filling.checked.filter(({ line, changed }) => changed && line.indicator === conflicts[0]?.line.indicator),
        over,
      );
    },
  };
}

/** Lines as they are sent; those of a conflict with the version that is overwritten, and why. */
function sendingsOf(checked: readonly Checked[], filling: Filling, over: Over): Sending[] {
  return checked.flatMap(({ line, edit, reasonNeeded }) => {
    if (!edit) return [];
    return [{ line, row: { ...sentRow(line, edit, filling.defaults, reasonNeeded), ...over.get(line.key) } }];
  });
}

/** Nothing to send, or something to mend first: said, and led to. */
function mayGo(changed: readonly Checked[], message: MessageInstance): boolean {
  const blocked = changed.filter((entry) => entry.blocked).length;
  if (changed.length === 0) message.info(entryTexts.nothingToSubmit);
  if (blocked > 0) {
    message.warning(entryTexts.submitBlocked(blocked));
    focusFirstFault();
  }
  return changed.length > 0 && blocked === 0;
}

const mineOf = (sent: readonly Checked[], line: Line) => {
  const found = sent.find((entry) => entry.line.key === line.key);
  return found ? typedValue(found.line, found.edit) : null;
};

function tell(outcome: Outcome, message: MessageInstance) {
  const refused = Object.keys(outcome.refused).length;
  if (outcome.sent.length > 0) message.success(entryTexts.submitted(outcome.sent.length));
  if (refused > 0) message.error(entryTexts.submitRefused(refused));
  if (outcome.error) {
    const problem = outcome.error instanceof ApiProblem ? outcome.error : null;
    message.error(problemText(problem?.code ?? "unexpected-response", problem?.params), 6);
  }
}

/** After the marks are drawn. */
function focusFirstFault() {
  setTimeout(() => {
    const fault = document.querySelector<HTMLElement>('[data-fault="true"] [data-wants="true"]');
    fault?.focus();
    fault?.scrollIntoView({ block: "center" });
  }, 0);
}
