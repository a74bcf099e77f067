import { describe, expect, it } from "vitest";
import { loginAddress, returnPath } from "./session";

describe("returning after log-in", () => {
  it("comes back to the same address", () => {
    const address = loginAddress("/board?plan=p&on=2025-09-30");
    expect(returnPath(new URLSearchParams(address.split("?")[1]).get("return"))).toBe("/board?plan=p&on=2025-09-30");
  });
  it.each(["https://evil.example", "//evil.example", "/\\evil.example", "/login", "", null])(
    "never leads to %s",
    (wanted) => {
      expect(returnPath(wanted)).toBe("/");
    },
  );
});
