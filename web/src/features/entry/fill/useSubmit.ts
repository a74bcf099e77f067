import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { call } from "@/shared/api/client";
import type { EntryChange } from "@/shared/api/contract";
import { newKey } from "@/shared/api/newKey";
import { ApiProblem } from "@/shared/api/problem";
import type { ConflictRow, RefusedRow } from "../types";
import type { Issue } from "./checkLine";
import type { Line } from "./lines";

export interface Sending {
  line: Line;
  row: EntryChange;
}

export interface Outcome {
  /** Lines that are stored now. */
  sent: Line[];
  refused: Record<string, Issue[]>;
  conflicts: { line: Line; conflict: ConflictRow }[];
  /** What else went wrong. */
  error: unknown;
}

/** Codes a reason overcomes; every other one must be corrected. */
const askingCodes = new Set(["far-from-last", "below-last", "reason-needed", "changes-value"]);

/** Sends the lines, one request per indicator, each all or nothing. The same content sent again bears the same key and is stored once. */
export function useSubmit(period: string): [submitting: boolean, send: (sendings: Sending[]) => Promise<Outcome>] {
  const client = useQueryClient();
  const [submitting, setSubmitting] = useState(false);
  const keys = useRef(new Map<string, string>());
  const send = async (sendings: Sending[]) => {
    setSubmitting(true);
    const outcome: Outcome = { sent: [], refused: {}, conflicts: [], error: null };
    for (const group of byIndicator(sendings)) await sendGroup(group, period, keys.current, outcome);
    if (outcome.sent.length > 0) await refresh(client);
    setSubmitting(false);
    return outcome;
  };
  return [submitting, send];
}

function byIndicator(sendings: readonly Sending[]): Sending[][] {
  const groups = new Map<string, Sending[]>();
  for (const sending of sendings) {
    const { code } = sending.line.indicator;
    groups.set(code, [...(groups.get(code) ?? []), sending]);
  }
  return [...groups.values()];
}

async function sendGroup(group: Sending[], period: string, keys: Map<string, string>, outcome: Outcome) {
  const body = { indicator: group[0]?.line.indicator.code, period, rows: group.map(({ row }) => row) };
  const content = JSON.stringify(body);
  const key = keys.get(content) ?? newKey();
  keys.set(content, key);
  try {
    await call("PUT", "/api/entry", { body, key });
    keys.delete(content);
    outcome.sent.push(...group.map(({ line }) => line));
  } catch (error) {
    // An answer ends the act; only where none came may the same key be sent again.
    if (error instanceof ApiProblem && error.status > 0 && error.status < 500) keys.delete(content);
    readRefusal(error, group, outcome);
  }
}

function readRefusal(error: unknown, group: Sending[], outcome: Outcome) {
  const problem = error instanceof ApiProblem ? error : null;
  const lineOf = (unitId: string) => group.find(({ line }) => line.row.unitId === unitId)?.line;
  const rows = Array.isArray(problem?.params.rows) ? (problem.params.rows as unknown[]) : [];
  if (problem?.code === "entry-refused" && rows.length > 0) {
    for (const row of rows as RefusedRow[]) {
      const line = lineOf(row.unitId);
      if (!line) continue;
      const level = askingCodes.has(row.code) ? "warning" : "error";
      outcome.refused[line.key] = [
        ...(outcome.refused[line.key] ?? []),
        { level, code: row.code, params: row.params ?? {} },
      ];
    }
  } else if (problem?.code === "version-conflict" && rows.length > 0) {
    for (const conflict of rows as ConflictRow[]) {
      const line = lineOf(conflict.unitId);
      if (line) outcome.conflicts.push({ line, conflict });
    }
  } else outcome.error = error;
}

/** Whatever is worked out from values is asked for anew; what the person typed is not. */
const refresh = (client: QueryClient) =>
  client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "session" && queryKey[0] !== "drafts" });
