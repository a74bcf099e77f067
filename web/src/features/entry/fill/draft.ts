import type { Defaults, Edits } from "./lines";

/** What a filling keeps on the server until it is sent. */
export interface FillDraft {
  edits: Edits;
  defaults: Defaults;
}

/** A period that is not over can only be estimated. */
export const usualDefaults = (running: boolean): Defaults => ({
  state: running ? "estimate" : "flash",
  sourceText: "",
  sourceDate: null,
});

/** A draft of an older release, or a broken one, is none. */
export function readDraft(content: string | undefined): FillDraft | null {
  if (!content) return null;
  try {
    const draft = JSON.parse(content) as Partial<FillDraft>;
    return draft.edits && draft.defaults ? { edits: draft.edits, defaults: draft.defaults } : null;
  } catch {
    return null;
  }
}
