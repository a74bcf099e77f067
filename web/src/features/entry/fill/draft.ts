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

/** A draft of an older release is none. */
export function readDraft(content: unknown): FillDraft | null {
  const draft = content as Partial<FillDraft> | null | undefined;
  return draft?.edits && draft.defaults ? { edits: draft.edits, defaults: draft.defaults } : null;
}
