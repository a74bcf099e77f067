import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { verdictWords } from "@/locales";
import { VerdictMark } from "./VerdictMark";
import { verdictOrder } from "./verdicts";

test.each(verdictOrder)("%s has its word and a shape of its own", (verdict) => {
  const { container } = render(<VerdictMark verdict={verdict} />);
  expect(screen.getByText(verdictWords[verdict])).toBeDefined();
  const others = verdictOrder.filter((other) => other !== verdict);
  for (const other of others) {
    expect(render(<VerdictMark verdict={other} />).container.innerHTML).not.toBe(container.innerHTML);
  }
});

test("a bare mark says its word to those who do not see it", () => {
  render(<VerdictMark verdict="lacks-facts" bare />);
  expect(screen.getByRole("img", { name: "待补数据" })).toBeDefined();
});
