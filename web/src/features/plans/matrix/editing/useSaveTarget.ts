import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { TargetState } from "@/shared/api/contract";
import { type TheirTarget, theirsOf } from "./conflict";
import type { EditableTarget } from "./editableTarget";
import { saveTarget } from "./targetRequests";

export interface Change {
  value: number | null;
  reason: string;
  /** The version that may be overwritten; the one read by default. */
  version?: number;
}

/** Saves a target; `theirs` is the other version where someone was faster. Every figure that hangs on it is asked for anew. */
export function useSaveTarget(target: EditableTarget, onSaved: (saved: TargetState) => void) {
  const client = useQueryClient();
  const [theirs, setTheirs] = useState<TheirTarget | null>(null);
  const { mutate, isPending, error } = useMutation({
    mutationFn: ({ value, reason, version }: Change) => saveTarget(target, value, reason, version),
    onError: (failure) => setTheirs((before) => theirsOf(failure) ?? before),
    onSuccess: (saved) => {
      void client.invalidateQueries();
      onSaved(saved);
    },
  });
  return {
    save: mutate,
    /** Puts mine in the place of theirs. */
    overwrite: (value: number | null, reason: string) => mutate({ value, reason, version: theirs?.version ?? 0 }),
    saving: isPending,
    theirs,
    failure: theirsOf(error) ? null : error,
    /** Goes back to what was typed. */
    dismiss: () => setTheirs(null),
    readAnew: () => client.invalidateQueries(),
  };
}
