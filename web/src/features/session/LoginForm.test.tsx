import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { sessionSample } from "@/testing/samples";
import { LoginForm } from "./LoginForm";

afterEach(() => vi.unstubAllGlobals());

/** Nobody is logged in; the log-in itself answers as given. */
function draw(status: number, body: unknown) {
  const answer = vi.fn(async (_: string, options?: RequestInit) =>
    options?.method === "POST" ? Response.json(body, { status }) : Response.json({ status: 401 }, { status: 401 }),
  );
  vi.stubGlobal("fetch", answer);
  const onLoggedIn = vi.fn();
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <LoginForm onLoggedIn={onLoggedIn} />
    </QueryClientProvider>,
  );
  return { answer, onLoggedIn };
}

function fill() {
  fireEvent.change(screen.getByLabelText("用户名"), { target: { value: "zhangsan" } });
  fireEvent.change(screen.getByLabelText("密码"), { target: { value: "secret" } });
  fireEvent.click(screen.getByRole("button", { name: /登\s?录/ }));
}

it("LoginForm says how long a lock-out lasts, keeps the name and asks for the password again", async () => {
  draw(423, { status: 423, code: "locked-out", params: { minutes: 12 } });
  fill();
  expect((await screen.findByText(/12 分钟后再试/)).closest("[role=alert]")).toBeTruthy();
  expect((screen.getByLabelText("用户名") as HTMLInputElement).value).toBe("zhangsan");
  expect((screen.getByLabelText("密码") as HTMLInputElement).value).toBe("");
});

it("LoginForm asks for what is missing before it asks the server", () => {
  const { answer } = draw(200, sessionSample());
  fireEvent.click(screen.getByRole("button", { name: /登\s?录/ }));
  expect(screen.getByText("请输入用户名")).toBeTruthy();
  expect(screen.getByText("请输入密码")).toBeTruthy();
  expect(answer).not.toHaveBeenCalled();
});

it("LoginForm takes a fresh antiforgery token before it logs in", async () => {
  const { answer, onLoggedIn } = draw(200, sessionSample());
  fill();
  await vi.waitFor(() => expect(onLoggedIn).toHaveBeenCalled());
  expect(answer.mock.calls.map(([, options]) => options?.method)).toEqual(["GET", "POST"]);
});
