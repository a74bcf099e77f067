import { bandTexts, notDueText } from "@/locales";
import type { Band, BandScale } from "@/shared/api/contract";

export interface BandColors {
  tile: string;
  ink: string;
  tag: string;
  text: string;
  glyph: string;
}

export const bandOrder: readonly Band[] = ["red", "orange", "yellow", "blue", "green", "none"];

/** The platform's colours, each text at 4.5 or more on its own ground. A place's scale may bring others. */
const defaults: Record<Band, BandColors> = {
  red: { tile: "#c93c38", ink: "#ffffff", tag: "#fdecec", text: "#b42318", glyph: "#c93636" },
  orange: { tile: "#f2a964", ink: "#1f2937", tag: "#fef1e4", text: "#a84a06", glyph: "#cf6a14" },
  yellow: { tile: "#f8e09a", ink: "#1f2937", tag: "#fdf6dc", text: "#7a5a00", glyph: "#a57c00" },
  blue: { tile: "#b9d0f3", ink: "#1f2937", tag: "#e9f1fc", text: "#1f59ad", glyph: "#3b74c9" },
  green: { tile: "#aedcc3", ink: "#1f2937", tag: "#e6f4ed", text: "#1a6a47", glyph: "#27805a" },
  none: { tile: "#f3f4f6", ink: "#4b5563", tag: "#f3f4f6", text: "#5f6875", glyph: "#9ca3af" },
};

export const bandColors = (band: Band, scale?: BandScale | null): BandColors => ({
  ...defaults[band],
  ...scale?.colors[band],
});

/** Word for where something stands; what has a value but no band is not due, not missing. */
export const standingWord = (band: Band, hasValue: boolean, scale?: BandScale | null): string =>
  band === "none" && hasValue ? (scale?.words["not-due"] ?? notDueText) : bandWord(band, scale);

/** The band a ratio falls in; the lower bound belongs to the band. */
export const bandAt = (ratio: number | null, scale: BandScale): Band =>
  ratio === null ? "none" : (scale.bounds.find((bound) => bound.from === null || ratio >= bound.from)?.band ?? "none");

export const bandWord = (band: Band, scale?: BandScale | null): string => scale?.words[band] ?? bandTexts[band];
