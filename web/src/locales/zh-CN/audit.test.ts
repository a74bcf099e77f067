import { expect, it } from "vitest";
import { actionTexts, objectKindTexts } from "./audit";

it.each(Object.entries({ ...actionTexts, ...objectKindTexts }))("%s has a Chinese text", (_, text) => {
  expect(text).toMatch(/^[\u4e00-\u9fff]+$/);
});
