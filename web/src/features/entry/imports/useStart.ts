import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import type { ImportJob } from "@/shared/api/contract";
import { newKey } from "@/shared/api/newKey";
import { upload } from "@/shared/api/upload";
import { importAddress } from "../tabs";
import { importsQuery } from "./queries";
import type { ImportKind, StartOptions } from "./types";

/** Sends the file and goes on to its page; `share` is null while nothing goes up. */
export function useStart() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [share, setShare] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const start = async (file: File, kind: ImportKind, options: StartOptions) => {
    setShare(0);
    setError(null);
    try {
      const job = await upload<ImportJob>("/api/imports", {
        form: formOf(file, kind, options),
        key: newKey(),
        onProgress: setShare,
      });
      await client.invalidateQueries({ queryKey: importsQuery.queryKey });
      navigate(importAddress(job.id));
    } catch (failure) {
      setError(failure);
    } finally {
      setShare(null);
    }
  };
  return { start, share, error };
}

function formOf(file: File, kind: ImportKind, options: StartOptions): FormData {
  const form = new FormData();
  const chosen = Object.entries(options).filter(([, value]) => value !== null && value !== "");
  // What is chosen goes before the file, so that the server knows what to do with it when it comes.
  form.append("kind", kind);
  form.append("options", JSON.stringify(Object.fromEntries(chosen)));
  form.append("file", file, file.name);
  return form;
}
