import { expect, it } from "vitest";
import { requestMeasure } from "./measure";

const money = { measureUnit: "万元", displayUnits: [{ name: "万元", factor: 10_000 }] };
const share = { measureUnit: "%", displayUnits: [{ name: "%", factor: 0.01 }] };

it("requestMeasure shows the digits a value has, in the usual unit", () => {
  expect(requestMeasure(12_345_600, money)).toBe("1,234.56 万元");
  expect(requestMeasure(0.567, share)).toBe("56.7%");
  expect(requestMeasure(3, { measureUnit: "家", displayUnits: [] })).toBe("3 家");
});

it("requestMeasure leaves nothing where there was nothing", () => expect(requestMeasure(null, money)).toBeNull());
