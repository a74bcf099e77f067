import { afterEach, expect, it, vi } from "vitest";
import { address, call } from "./client";
import { ApiProblem } from "./problem";

afterEach(() => vi.unstubAllGlobals());

const answer = (status: number, body: unknown) =>
  vi.stubGlobal(
    "fetch",
    vi.fn(async () => new Response(body === null ? null : JSON.stringify(body), { status })),
  );

it("call sends the antiforgery token with unsafe verbs only", async () => {
  // biome-ignore lint/suspicious/noDocumentCookie: the server hands the token out in a cookie
  document.cookie = "XSRF-TOKEN=a%2Bb";
  answer(204, null);
  await call("DELETE", "/api/session");
  await call("GET", "/api/session").catch(() => undefined);
  const [unsafe, safe] = vi.mocked(fetch).mock.calls.map(([, options]) => new Headers(options?.headers));
  expect(unsafe?.get("X-XSRF-TOKEN")).toBe("a+b");
  expect(safe?.has("X-XSRF-TOKEN")).toBe(false);
});

it("call turns a problem detail into its code, parameters and reference number", async () => {
  answer(423, { status: 423, code: "locked-out", params: { minutes: 12 }, traceId: "t-1" });
  await expect(call("POST", "/api/session", { body: {} })).rejects.toMatchObject({
    code: "locked-out",
    params: { minutes: 12 },
    traceId: "t-1",
  });
});

it("call gives a body that is no problem detail a code by its status", async () => {
  vi.stubGlobal(
    "fetch",
    vi.fn(async () => new Response("<html>", { status: 502 })),
  );
  await expect(call("GET", "/api/plans")).rejects.toMatchObject({ code: "unexpected", status: 502 });
});

it("call says so when the server cannot be reached", async () => {
  vi.stubGlobal(
    "fetch",
    vi.fn(async () => {
      throw new TypeError("failed");
    }),
  );
  const failure = await call("GET", "/api/plans").catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ApiProblem);
  expect(failure).toMatchObject({ code: "network-unreachable", status: 0 });
});

it("address leaves empty values out", () => {
  expect(address("/a", { x: null, y: "", z: undefined })).toBe("/a");
  expect(address("/a", { unit: "三教镇", page: 2 })).toBe("/a?unit=%E4%B8%89%E6%95%99%E9%95%87&page=2");
});
