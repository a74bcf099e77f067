import { describe, expect, it } from "vitest";
import { planSample, sessionSample, unitSample } from "@/testing/samples";
import { changeParams, completeParams, readParams, writeParams } from "./boardParams";

const read = (text: string) => readParams(new URLSearchParams(text));
const full =
  "plan=p&indicator=hnte&on=2025-09-30&unit=%E4%B8%89%E6%95%99%E9%95%87&trajectory=linear&bandBasis=level&view=table&order=first&kind=zone&page=2&cards=2&chart=table&measure=%E4%B8%87%E5%85%83&sources=500118&sourcesOf=gerd&alerts=all";

describe("the board's address", () => {
  it("reads back everything it writes", () => {
    expect(writeParams(read(full)).toString()).toBe(full);
  });
  it("does not spell defaults", () => {
    expect(writeParams(read("plan=p&indicator=i&on=2025-09-30&view=tiles&page=1&order=last")).toString()).toBe(
      "plan=p&indicator=i&on=2025-09-30",
    );
  });
  it("reads nonsense as absent", () => {
    const params = read("on=yesterday&trajectory=magic&bandBasis=x&page=-3&cards=1.5");
    expect(params).toMatchObject({ on: "", trajectory: null, bandBasis: "from-base", page: 1, cards: 1 });
  });
});

describe("changeParams", () => {
  it("starts another plan at its own unit and date", () => {
    const next = changeParams(read(full), { plan: "q" });
    expect(next).toMatchObject({
      plan: "q",
      indicator: "",
      on: "",
      unit: null,
      trajectory: null,
      measure: null,
      page: 1,
    });
  });
  it("keeps unit and date for another indicator, but not its display unit", () => {
    const next = changeParams(read(full), { indicator: "gerd" });
    expect(next).toMatchObject({ unit: "三教镇", on: "2025-09-30", measure: null, trajectory: null, page: 1 });
  });
  it("goes back to the first page when the order changes, not when it stays", () => {
    expect(changeParams(read(full), { order: "last" }).page).toBe(1);
    expect(changeParams(read(full), { order: "first" }).page).toBe(2);
  });
});

describe("completeParams", () => {
  const city = planSample({ planId: "city", level: "city", unit: unitSample({ unitId: "500000", kind: "city" }) });
  it("opens the person's own plan, its first indicator and its latest data", () => {
    const params = completeParams(read(""), [city, planSample()], sessionSample());
    expect(params).toMatchObject({
      plan: "yongchuan-2023-663",
      indicator: "tech-enterprises",
      on: "2025-12-31",
      unit: null,
    });
  });
  it("leaves an unknown plan to the server's answer", () => {
    expect(completeParams(read("plan=none"), [city], sessionSample()).plan).toBe("none");
  });
  it("writes the plan's own unit as none", () => {
    expect(completeParams(read("plan=city&unit=500000"), [city], sessionSample()).unit).toBeNull();
  });
});
