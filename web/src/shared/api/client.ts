import { ApiProblem, clientCodes, readProblem } from "./problem";

export type Query = Record<string, string | number | null | undefined>;
type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
interface Options {
  query?: Query;
  body?: unknown;
  signal?: AbortSignal;
  /** Idempotency-Key: the same act sent twice is done once. One per act of the user, kept over retries; see newKey. */
  key?: string;
}

/** Calls the API and returns the parsed body (undefined for 204). Rejects with ApiProblem only, or with the abort of `signal`. */
export async function call<T>(method: Method, path: string, options: Options = {}): Promise<T> {
  const response = await send(method, path, options);
  if (!response.ok) throw await readProblem(response);
  if (response.status === 204) return undefined as T;
  try {
    return (await response.json()) as T;
  } catch {
    throw new ApiProblem(response.status, clientCodes.unexpected);
  }
}

export const get = <T>(path: string, query?: Query, signal?: AbortSignal) => call<T>("GET", path, { query, signal });

/** Fetches a document the server writes (xlsx, csv) and its file name. */
export async function getFile(path: string, query?: Query): Promise<{ blob: Blob; name: string | null }> {
  const response = await send("GET", path, { query });
  if (!response.ok) throw await readProblem(response);
  return { blob: await response.blob(), name: fileName(response.headers.get("content-disposition")) };
}

/** Address with its query; empty values are left out, so that a default is never spelled. */
export function address(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== "") search.set(key, String(value));
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

async function send(method: Method, path: string, { query, body, signal, key }: Options): Promise<Response> {
  const headers = new Headers({ Accept: "application/json, application/problem+json" });
  if (method !== "GET") headers.set("X-XSRF-TOKEN", antiforgeryToken());
  if (body !== undefined) headers.set("Content-Type", "application/json");
  if (key !== undefined) headers.set("Idempotency-Key", key);
  try {
    return await fetch(address(path, query), {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
      signal: signal ?? null,
      credentials: "same-origin",
    });
  } catch (failure) {
    if (signal?.aborted) throw failure;
    throw new ApiProblem(0, clientCodes.unreachable);
  }
}

/** The token the server hands out in a readable cookie; it comes back as a header on every unsafe verb. */
export function antiforgeryToken(): string {
  const pair = document.cookie.split("; ").find((entry) => entry.startsWith("XSRF-TOKEN="));
  return pair ? decodeURIComponent(pair.slice("XSRF-TOKEN=".length)) : "";
}

function fileName(disposition: string | null): string | null {
  const encoded = disposition?.match(/filename\*=UTF-8''([^;]+)/i)?.[1];
  if (encoded) return decodeURIComponent(encoded);
  return disposition?.match(/filename="?([^";]+)"?/i)?.[1] ?? null;
}
