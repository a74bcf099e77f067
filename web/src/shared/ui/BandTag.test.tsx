import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { BandTag } from "./BandTag";
import { bandOrder, bandWord } from "./bands";

it.each(bandOrder)("BandTag %s carries its word and its glyph", (band) => {
  const { container } = render(<BandTag band={band} />);
  expect(screen.getByText(bandWord(band))).toBeTruthy();
  expect(container.querySelector("svg")).toBeTruthy();
});

it("every band has a shape of its own", () => {
  const shapes = bandOrder.map((band) => {
    const { container } = render(<BandTag band={band} />);
    return container.querySelector("svg")?.innerHTML.replace(/#[0-9a-f]+/g, "");
  });
  expect(new Set(shapes).size).toBe(bandOrder.length);
});
