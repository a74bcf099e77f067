import { connectionProblems, unknownProblem } from "./zh-CN/connectionProblems";

type Params = Record<string, unknown>;

let texts: Record<string, (params: Params) => string> = connectionProblems;
let loading: Promise<void> | null = null;

/** Fetches the texts of all problem codes, once. They are long, so log-in and home do not wait for them: a failed call does, and every other page.
    Never rejects; where they cannot be fetched the texts about the connection remain, and the next call tries again. */
export function loadProblemTexts(): Promise<void> {
  loading ??= import("./zh-CN/problems").then(
    ({ problems }) => {
      texts = problems;
    },
    () => {
      loading = null;
    },
  );
  return loading;
}

/** Text for a problem code: what happened and what to do next. */
export function problemText(code: string, params: Params = {}): string {
  return texts[code]?.(params) ?? unknownProblem(code);
}
