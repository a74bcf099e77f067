import type { Band, BandScale } from "@/shared/api/contract";
import { BandGlyph } from "./BandGlyph";
import styles from "./BandTag.module.css";
import { bandColors, bandWord } from "./bands";

interface Props {
  band: Band;
  scale?: BandScale | null;
  /** Another word than the band's own, in the band's colours: an alert's kind. */
  word?: string;
  title?: string;
}

/** A band as glyph and word: a colour never stands alone. */
export function BandTag({ band, scale, word, title }: Props) {
  const colors = bandColors(band, scale);
  return (
    <span className={styles.tag} style={{ background: colors.tag, color: colors.text }} title={title}>
      <BandGlyph band={band} scale={scale} />
      {word ?? bandWord(band, scale)}
    </span>
  );
}
