import { useCallback, useEffect, useRef, useState } from "react";
import { call } from "@/shared/api/client";

export type DraftState = { kind: "idle" } | { kind: "saving" } | { kind: "saved"; at: string } | { kind: "failed" };

const pauseMs = 1500;

/** Keeps what is typed as a draft on the server: a moment after the last change, and at once when `flush` is called or the page goes.
    `content` null means that nothing is left to keep. */
export function useKeptDraft(form: string, content: string | null): [DraftState, flush: () => void] {
  const [state, setState] = useState<DraftState>({ kind: "idle" });
  const kept = useRef(content);
  const wanted = useRef(content);
  const line = useRef(Promise.resolve());
  const flush = useCallback(() => {
    if (wanted.current === kept.current) return;
    const next = wanted.current;
    kept.current = next;
    setState({ kind: "saving" });
    // One after the other, so that an older text never overtakes a newer one.
    line.current = line.current.then(async () => {
      try {
        await keep(form, next);
        setState(next === null ? { kind: "idle" } : { kind: "saved", at: new Date().toISOString() });
      } catch {
        kept.current = null;
        setState({ kind: "failed" });
      }
    });
  }, [form]);
  useEffect(() => {
    wanted.current = content;
    const timer = setTimeout(flush, pauseMs);
    return () => clearTimeout(timer);
  }, [content, flush]);
  useEffect(() => flush, [flush]);
  return [state, flush];
}

const keep = (form: string, content: string | null): Promise<unknown> => {
  const path = `/api/drafts/${encodeURIComponent(form)}`;
  return content === null ? call("DELETE", path) : call("PUT", path, { body: JSON.parse(content) });
};
