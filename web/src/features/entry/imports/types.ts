import type { ImportJob, ImportState } from "@/shared/api/contract";

export const kinds = ["observations", "targets", "tasks", "units", "enterprises"] as const;
export type ImportKind = (typeof kinds)[number];

/** Work goes on at the server: ask again soon. */
export const isUnderWay = (state: ImportState) => state === "received" || state === "checking" || state === "importing";

/** Which of 选择文件, 核对, 导入, 结果 a job has come to. */
export function stepOf({ state, rowsRead }: Pick<ImportJob, "state" | "rowsRead">): number {
  if (state === "failed" && rowsRead === 0) return 1;
  if (state === "received" || state === "checking" || state === "checked") return 1;
  return state === "importing" ? 2 : 3;
}

/** What the person chose for a file. */
export interface StartOptions {
  plan: string | null;
  indicator: string | null;
  period: string | null;
  parent: string | null;
  source: string | null;
  sourceDate: string | null;
  state: string | null;
  factSource: string | null;
  titleKind: string | null;
  moneyUnit: string | null;
  newcomers: string | null;
}
