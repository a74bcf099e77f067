import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { HistoryList } from "./HistoryList";

it("tells who, when, from what to what and why", () => {
  render(
    <HistoryList
      entries={[
        { key: 2, act: "修改", at: "2025-10-09T08:20:00Z", by: "王建", from: "60 家", to: "55 家", reason: "核减" },
        { key: 1, act: "新增", at: "2025-10-08T17:00:00Z", by: "李倩", from: null, to: "60 家", reason: null },
      ]}
    />,
  );
  const [newest, first] = screen.getAllByRole("listitem");
  expect(newest?.textContent).toBe("王建2025-10-09 16:20 修改由 60 家 改为 55 家为何：核减");
  expect(first?.textContent).toBe("李倩2025-10-09 01:00 新增填入 60 家");
});
