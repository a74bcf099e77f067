import { App } from "antd";
import { useState } from "react";
import { problemText } from "@/locales";
import { getFile, type Query } from "@/shared/api/client";
import { ApiProblem } from "@/shared/api/problem";
import { saveAs } from "@/shared/picture/pictureOf";

/** Fetches a document and hands it to the browser; a failure is said, the page stays. */
export function useDownload(): [busy: boolean, download: (path: string, query?: Query) => Promise<void>] {
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const download = async (path: string, query?: Query) => {
    setBusy(true);
    try {
      const { blob, name } = await getFile(path, query);
      saveAs(blob, name ?? path.slice(path.lastIndexOf("/") + 1));
    } catch (error) {
      const problem = error instanceof ApiProblem ? error : null;
      message.error(problemText(problem?.code ?? "unexpected-response", problem?.params));
    } finally {
      setBusy(false);
    }
  };
  return [busy, download];
}
