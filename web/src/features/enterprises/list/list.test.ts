import { describe, expect, it } from "vitest";
import { industryText } from "../industry";
import { treeOf } from "../PlaceSelect";
import { listQuery } from "./filterNames";

describe("list", () => {
  it("asks for what the address says, and for usual pages where it says nothing", () => {
    const address = new URLSearchParams("q=jmjx&tier=science:2&page=3&pageSize=7");
    expect(listQuery((name) => address.get(name))).toMatchObject({
      q: "jmjx",
      tier: "science:2",
      page: 3,
      pageSize: 50,
    });
  });

  it("names divisions of industry by their code", () => {
    expect(industryText("C3484")).toBe("C3484 通用设备制造业");
    expect(industryText("T97")).toBe("T97 国际组织");
    expect(industryText(null)).toBeNull();
  });

  it("puts units below each other", () => {
    const units = [
      { unitId: "500118", name: "永川区", parentId: null, isPark: false },
      { unitId: "大安街道", name: "大安街道", parentId: "500118", isPark: false },
    ];
    expect(treeOf(units)[0]?.children[0]?.value).toBe("大安街道");
  });
});
