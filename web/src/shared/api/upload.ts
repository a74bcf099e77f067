import { antiforgeryToken } from "./client";
import { ApiProblem, clientCodes, readProblem } from "./problem";

interface Upload {
  form: FormData;
  key: string;
  /** From 0 to 1 while bytes go up. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
}

/** Sends a form with files and tells how far it is; fetch cannot. Rejects with ApiProblem, also when given up (code request-aborted). */
export function upload<T>(path: string, { form, key, onProgress, signal }: Upload): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", path);
    request.setRequestHeader("Accept", "application/json, application/problem+json");
    request.setRequestHeader("X-XSRF-TOKEN", antiforgeryToken());
    request.setRequestHeader("Idempotency-Key", key);
    request.upload.onprogress = (event) => event.lengthComputable && onProgress?.(event.loaded / event.total);
    request.onerror = () => reject(new ApiProblem(0, clientCodes.unreachable));
    request.onabort = () => reject(new ApiProblem(0, "request-aborted"));
    request.onload = () => {
      answerOf<T>(request).then(resolve, reject);
    };
    signal?.addEventListener("abort", () => request.abort(), { once: true });
    request.send(form);
  });
}

async function answerOf<T>(request: XMLHttpRequest): Promise<T> {
  const response = new Response(request.responseText, { status: request.status });
  if (!response.ok) throw await readProblem(response);
  try {
    return (await response.json()) as T;
  } catch {
    throw new ApiProblem(request.status, clientCodes.unexpected);
  }
}
