import type { Band, BandScale } from "@/shared/api/contract";
import { bandColors } from "./bands";

interface Props {
  band: Band;
  size?: number;
  scale?: BandScale | null;
  /** On a tile of its own band the glyph is drawn in the tag's text colour, on red in white. */
  on?: "white" | "tile";
}

/** The band's mark. Shape alone tells the band, so it also reads in grey print; decorative beside a word. */
export function BandGlyph({ band, size = 12, scale, on = "white" }: Props) {
  const colors = bandColors(band, scale);
  const solid = on === "white" ? colors.glyph : band === "red" ? colors.ink : colors.text;
  const hollow = on === "white" ? "#ffffff" : colors.tile;
  return (
    <svg width={size} height={size} viewBox="0 0 12 12" aria-hidden="true" focusable="false" style={{ flex: "none" }}>
      {shapes[band](solid, hollow)}
    </svg>
  );
}

const shapes: Record<Band, (solid: string, hollow: string) => React.ReactNode> = {
  red: (solid, hollow) => (
    <>
      <rect x="1" y="1" width="10" height="10" rx="1.5" fill={solid} />
      <path d="M6 3.2v3.4" stroke={hollow} strokeWidth="1.7" />
      <rect x="5.1" y="7.7" width="1.8" height="1.7" fill={hollow} />
    </>
  ),
  orange: (solid) => <path d="M0.9 2h10.2L6 10.8z" fill={solid} />,
  yellow: (solid, hollow) => (
    <>
      <circle cx="6" cy="6" r="5.2" fill={solid} />
      <path d="M3.2 6h5.6" stroke={hollow} strokeWidth="1.8" />
    </>
  ),
  blue: (solid, hollow) => (
    <>
      <circle cx="6" cy="6" r="5.2" fill={solid} />
      <path d="M3.4 6.1l1.9 1.9 3.4-3.7" stroke={hollow} strokeWidth="1.5" fill="none" />
    </>
  ),
  green: (solid) => <path d="M6 1.2l5.1 8.8H0.9z" fill={solid} />,
  none: (solid) => (
    <rect x="1.5" y="1.5" width="9" height="9" rx="1.5" fill="none" stroke={solid} strokeDasharray="2 1.5" />
  ),
};
