import { fireEvent, render, screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { ConflictDialog } from "./ConflictDialog";

const item = {
  key: 1,
  subject: "大安街道 2025年目标",
  mine: { value: "57 家", by: null, at: null, reason: "科技园二期投用" },
  theirs: { value: "55 家", by: "李倩", at: "2025-10-09T08:20:00Z", reason: "街道申请核减" },
};

function open() {
  const acts = { onKeepTheirs: vi.fn(), onOverwrite: vi.fn(), onCancel: vi.fn() };
  render(<ConflictDialog items={[item]} usualReasons={["会议确定"]} {...acts} />);
  return acts;
}

describe("ConflictDialog", () => {
  it("shows both versions with who, when in China and why", () => {
    open();
    const text = screen.getByRole("table").textContent;
    for (const shown of ["57 家", "科技园二期投用", "55 家", "李倩", "2025-10-09 16:20", "街道申请核减"])
      expect(text).toContain(shown);
  });
  it("overwrites only with a reason of its own", () => {
    const acts = open();
    fireEvent.click(screen.getByRole("button", { name: "用我的覆盖" }));
    fireEvent.click(screen.getByRole("button", { name: "确认覆盖" }));
    expect(acts.onOverwrite).not.toHaveBeenCalled();
    expect(screen.getByRole("alert").textContent).toContain("请填写原因");
    fireEvent.click(screen.getByRole("button", { name: "会议确定" }));
    fireEvent.click(screen.getByRole("button", { name: "确认覆盖" }));
    expect(acts.onOverwrite).toHaveBeenCalledWith("会议确定");
  });
  it("keeps theirs, or closes", () => {
    const acts = open();
    fireEvent.click(screen.getByRole("button", { name: "保留对方" }));
    fireEvent.click(screen.getByRole("button", { name: /取\s?消/ }));
    expect(acts.onKeepTheirs).toHaveBeenCalledOnce();
    expect(acts.onCancel).toHaveBeenCalledOnce();
  });
  it("stays closed without a conflict", () => {
    render(
      <ConflictDialog items={[]} usualReasons={[]} onKeepTheirs={vi.fn()} onOverwrite={vi.fn()} onCancel={vi.fn()} />,
    );
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});
