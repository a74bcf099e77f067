import { fireEvent, render, screen } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { expect, it, vi } from "vitest";
import type { Board, CountedValue } from "@/shared/api/contract";
import { boardSample, indicatorSample, rowSample } from "@/testing/samples";
import { readParams, writeParams } from "../boardParams";
import { CountedNumber } from "./CountedNumber";
import { CountedSwitch } from "./CountedSwitch";
import { CountingNote } from "./CountingNote";
import { countedFacts } from "./countedFacts";
import { countedOf } from "./countedOf";
import { namesDay } from "./queries";

const counted = (change: Partial<CountedValue> = {}): CountedValue => ({
  value: 60,
  on: "2025-09-30",
  difference: -2,
  used: false,
  latest: 61,
  gained: 4,
  lost: 1,
  movedIn: 0,
  movedOut: 0,
  ...change,
});

const counting = (change: Partial<NonNullable<Board["counting"]>> = {}): NonNullable<Board["counting"]> => ({
  rule: false,
  from: null,
  through: null,
  notAttributed: 0,
  differing: 1,
  demo: false,
  ...change,
});

const note = (board: Board) =>
  render(
    <MemoryRouter>
      <CountingNote board={board} />
    </MemoryRouter>,
  ).container.textContent;

it("countedFacts stand beside the number in use with the difference, and are silent where it is the count", () => {
  const facts = (value: CountedValue | null) => countedFacts(rowSample({ counted: value }), indicatorSample());
  expect(facts(counted())).toEqual([["企业库计数（2025-09-30）", "60 家，相差 −2"]]);
  expect(facts(counted({ difference: 0 }))).toEqual([["企业库计数（2025-09-30）", "60 家，一致"]]);
  expect(facts(counted({ difference: 0, used: true }))).toEqual([]);
  expect(facts(null)).toEqual([]);
});

it("CountingNote says what is in use, what differs and who counts for no unit", () => {
  expect(note(boardSample())).toBe("");
  expect(note(boardSample({ counting: counting() }))).toBe("企业库计数未启用，1 个单位与在用的数不同设置");
  expect(
    note(boardSample({ counting: counting({ rule: true, from: "2022-12-31", differing: 0, notAttributed: 3 }) })),
  ).toBe("现有数由企业库计数，自 2022-12-31 起，3 家未归到任何单位设置");
});

it("CountedNumber opens the names behind the count", () => {
  const change = vi.fn();
  render(<CountedNumber row={rowSample({ counted: counted() })} board={boardSample()} change={change} />);
  fireEvent.click(screen.getByRole("button", { name: /企业名单/ }));
  expect(change).toHaveBeenCalledWith({ sources: "胜利路街道", sourcesOf: null, names: "valid" });
});

it("countedOf finds a unit's count and the whole's", () => {
  const board = boardSample({ units: [rowSample({ counted: counted() })] });
  expect(countedOf(board, "胜利路街道")?.value).toBe(60);
  expect(countedOf(board, "500118")).toBeNull();
});

it("The chosen names live in the address; unknown ones read as none", () => {
  const params = readParams(new URLSearchParams("plan=p&names=gained"));
  expect(params.names).toBe("gained");
  expect(writeParams(params).get("names")).toBe("gained");
  expect(readParams(new URLSearchParams("names=best")).names).toBeNull();
});

it("names are of the day of the number that opens them; what the year brought is of the board's day", () => {
  const board = boardSample({ on: "2025-10-20", units: [rowSample({ counted: counted() })] });
  expect(namesDay(board, "胜利路街道", "valid")).toBe("2025-09-30");
  expect(namesDay(board, "胜利路街道", "gained")).toBe("2025-10-20");
});

it("CountedSwitch offers who moved where somebody did, and no additions where the count was unknown", () => {
  const offered = (value: CountedValue) => {
    const params = readParams(new URLSearchParams("plan=p&sources=胜利路街道&names=valid"));
    const { container, unmount } = render(
      <CountedSwitch counted={value} board={boardSample()} params={params} change={vi.fn()} />,
    );
    const text = container.textContent ?? "";
    unmount();
    return text.slice(text.indexOf("在册"));
  };
  expect(offered(counted())).toBe("在册本年新增本年减少");
  expect(offered(counted({ movedIn: 2 }))).toBe("在册本年新增本年减少本年转入");
  expect(offered(counted({ gained: null, lost: null, movedIn: null, movedOut: null }))).toBe("在册");
});
