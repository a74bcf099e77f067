import { describe, expect, it } from "vitest";
import { problemCodes, problemText } from "./problems";

describe("problemText", () => {
  it.each(problemCodes)("%s says what to do in Chinese", (code) => {
    expect(problemText(code, {})).toMatch(/[\u4e00-\u9fff].*[。]$/);
    expect(problemText(code, {})).not.toContain("undefined");
  });
  it("names the minutes of a lock-out", () => {
    expect(problemText("locked-out", { minutes: 12 })).toContain("12 分钟");
  });
  it("shows an unknown code, so that it can be reported", () => {
    expect(problemText("something-new")).toContain("something-new");
  });
});
