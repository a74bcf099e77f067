import { loadProblemTexts } from "@/locales";
import type { Problem } from "./contract";

/** What the text of a code needs; some codes carry rows or both versions of a record as well. */
export type ProblemParams = Record<string, unknown>;

/** A failed call. `code` is the server's stable code, or one of `clientCodes` where no problem detail arrived; texts live in locales. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly params: ProblemParams;
  /** The reference number to quote when asking for help; null where the server could not be reached. */
  readonly traceId: string | null;

  constructor(status: number, code: string, params: ProblemParams = {}, traceId: string | null = null) {
    super(code);
    this.name = "ApiProblem";
    this.status = status;
    this.code = code;
    this.params = params;
    this.traceId = traceId;
  }
}

export const clientCodes = { unreachable: "network-unreachable", unexpected: "unexpected-response" } as const;

/** Reads a failed response. A body that is no problem detail (a proxy's page, an empty 500) keeps its status and gets a code by status.
    Comes once the texts of problems have, so that whoever shows it finds its text. */
export async function readProblem(response: Response): Promise<ApiProblem> {
  const fallback = codeByStatus(response.status);
  try {
    const [body] = await Promise.all([response.json() as Promise<Partial<Problem>>, loadProblemTexts()]);
    return new ApiProblem(response.status, body.code ?? fallback, body.params ?? {}, body.traceId ?? null);
  } catch {
    await loadProblemTexts();
    return new ApiProblem(response.status, fallback);
  }
}

function codeByStatus(status: number): string {
  if (status === 401) return "not-logged-in";
  if (status === 403) return "forbidden";
  if (status === 404) return "not-found";
  if (status === 429) return "too-many-requests";
  return status >= 500 ? "unexpected" : clientCodes.unexpected;
}
