import { homeTexts } from "@/locales";
import type { Band } from "@/shared/api/contract";
import { BandGlyph } from "@/shared/ui/BandGlyph";
import { bandColors, bandOrder, bandWord } from "@/shared/ui/bands";
import styles from "./Home.module.css";

/** How many units stand in which band: a bar for the eye, and the same in words. */
export function BandBar({ bands, indicator }: { bands: Partial<Record<Band, number>>; indicator: string }) {
  const count = (band: Band) => bands[band] ?? 0;
  const present = bandOrder.filter((band) => count(band) > 0);
  if (present.length === 0) return null;
  return (
    <>
      <div className={styles.bar} aria-hidden="true">
        {present.map((band) => (
          <span key={band} style={{ flexGrow: count(band), background: bandColors(band).tile }} />
        ))}
      </div>
      <ul className={styles.bands} aria-label={homeTexts.bandsOf(indicator)}>
        <li>{homeTexts.bandsOf(indicator)}</li>
        {present.map((band) => (
          <li key={band}>
            <BandGlyph band={band} />
            {homeTexts.bandCount(bandWord(band), count(band))}
          </li>
        ))}
      </ul>
    </>
  );
}
