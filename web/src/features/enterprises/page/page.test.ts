import { describe, expect, it } from "vitest";
import type { Enterprise, EnterpriseLadder } from "@/shared/api/contract";
import { factText, factValue, typedText } from "../tabs/factText";
import { stepsOf } from "./Ladders";
import { eventsOf, mainEvents } from "./timelineEvents";

const title = (kind: string, validFrom: string, validTo: string | null, renewal = false) => ({
  kind,
  shortName: kind,
  validFrom,
  validTo,
  endedOn: null,
  renewal,
});

const one = {
  registeredOn: "2016-04-18",
  formerNames: [{ name: "永川庚午机械厂", to: "2019-12-31" }],
  places: [{ unit: "大安街道", park: null, from: null, to: null }],
  titles: [title("高企", "2018-11-12", "2021-11-11"), title("高企", "2021-11-12", "2024-11-11", true)],
  vetoes: [{ kind: "safety", found: true, on: "2020-05-01" }],
  assets: [],
} as unknown as Enterprise;

const rung = (kind: string, number: number, held: boolean) => ({
  kind,
  name: kind,
  shortName: kind,
  rung: number,
  held,
  standard: null,
});

describe("timeline", () => {
  it("an end that a renewal continues is no event, a change of name is one on the day after", () => {
    const events = eventsOf(one, "2023-01-01");
    expect(events.map(({ day }) => day)).toEqual([
      "2016-04-18",
      "2018-11-12",
      "2020-01-01",
      "2020-05-01",
      "2021-11-12",
      "2024-11-11",
    ]);
    expect(events.map(({ future }) => future)).toEqual([false, false, false, false, false, true]);
    expect(events[2]?.text).toContain("永川庚午机械厂");
    expect(events[3]?.kind).toBe("bar");
  });

  it("keeps the first, the latest and what is to come", () => {
    const days = eventsOf(one, "2023-01-01");
    expect(mainEvents(days, 4).map(({ day }) => day)).toEqual(["2016-04-18", "2020-05-01", "2021-11-12", "2024-11-11"]);
    expect(mainEvents(days, 6)).toBe(days);
  });
});

describe("ladder", () => {
  const ladder: EnterpriseLadder = {
    track: "science",
    name: "科技企业梯次",
    below: "未入库",
    rung: 2,
    rungs: [rung("a", 1, false), rung("b", 2, true), rung("c", 3, false)],
  };

  it("fills what is reached, rings the next, and tells a rung that was passed over", () => {
    expect(stepsOf(ladder).map(({ state, skipped }) => [state, skipped])).toEqual([
      ["reached", false],
      ["reached", true],
      ["reached", false],
      ["next", false],
    ]);
  });

  it("begins with the first rung where five fill the grid", () => {
    const rungs = [1, 2, 3, 4, 5].map((number) => rung(String(number), number, false));
    expect(stepsOf({ ...ladder, rung: 0, rungs }).map(({ state }) => state)).toEqual([
      "next",
      "later",
      "later",
      "later",
      "later",
    ]);
  });
});

describe("facts", () => {
  it("shows money in 10,000 yuan and shares in percent, and reads them back", () => {
    expect(factText("84123400", { unit: "money" })).toBe("8,412.34");
    expect(factText("0.0432", { unit: "ratio" })).toBe("4.32");
    expect(factText("100", { unit: "count" })).toBe("100");
    expect(factText("true", { unit: "yes_no" })).toBe("是");
    expect(factValue("8,412.34", { unit: "money" })).toBe("84123400");
    expect(factValue("４.32", { unit: "ratio" })).toBe("0.0432");
    expect(factValue("约五十", { unit: "count" })).toBeNull();
    expect(typedText("84123400", { unit: "money" })).toBe("8412.34");
  });
});
