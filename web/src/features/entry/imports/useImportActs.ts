import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { importTexts, problemText } from "@/locales";
import { call } from "@/shared/api/client";
import type { ImportJob, ImportMode } from "@/shared/api/contract";
import { newKey } from "@/shared/api/newKey";
import { ApiProblem } from "@/shared/api/problem";

/** The next steps of an import: write it, check it again, give it up. Each answer is the import as it is then. */
export function useImportActs(job: ImportJob) {
  const client = useQueryClient();
  const { message, modal } = App.useApp();
  const path = `/api/imports/${encodeURIComponent(job.id)}`;
  const { mutate, isPending } = useMutation({
    mutationFn: (act: () => Promise<ImportJob>) => act(),
    onSuccess: (after) => {
      client.setQueryData(["imports", job.id], after);
      client.invalidateQueries({ queryKey: ["imports"] });
    },
    onError: (error) => {
      const problem = error instanceof ApiProblem ? error : null;
      message.error(problemText(problem?.code ?? "unexpected-response", problem?.params), 6);
      client.invalidateQueries({ queryKey: ["imports", job.id] });
    },
  });
  const post = (step: string, body: object) =>
    mutate(() =>
      call<ImportJob>("POST", `${path}/${step}`, { body: { version: job.version, ...body }, key: newKey() }),
    );
  return {
    busy: isPending,
    run: (mode: ImportMode, reason: string | null) => post("run", { mode, reason }),
    restart: () => post("restart", {}),
    giveUp: () =>
      modal.confirm({
        title: importTexts.giveUpTitle,
        content: importTexts.giveUpText,
        okText: importTexts.giveUpOk,
        okButtonProps: { danger: true },
        cancelText: importTexts.keep,
        onOk: () => mutate(() => call<ImportJob>("DELETE", path, { key: newKey() })),
      }),
  };
}
