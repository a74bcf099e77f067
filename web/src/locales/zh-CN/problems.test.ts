import { beforeAll, describe, expect, it } from "vitest";
import { loadProblemTexts, problemText } from "@/locales";
import { problems } from "./problems";

describe("problemText", () => {
  it("knows what to say about the connection before the other texts have arrived", () => {
    expect(problemText("network-unreachable")).toContain("连不上服务器");
  });
  describe("once the texts have arrived", () => {
    beforeAll(loadProblemTexts);
    it.each(Object.keys(problems))("%s says what to do in Chinese", (code) => {
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
});
