import { planTexts } from "@/locales";
import type { BandScale } from "@/shared/api/contract";
import { formatNumber } from "@/shared/format/number";
import { BandGlyph } from "@/shared/ui/BandGlyph";
import { bandWord } from "@/shared/ui/bands";
import styles from "./MatrixBar.module.css";

/** The five bands with their bounds; a lower bound belongs to its band. */
export function BandLegend({ scale }: { scale: BandScale }) {
  return (
    <ul
      className={styles.legend}
      aria-label={planTexts.matrix.legend(scale.label)}
      title={planTexts.matrix.legend(scale.label)}
    >
      <li className={styles.bounds}>{planTexts.matrix.legendBasis}</li>
      {scale.bounds.map(({ band, from }, index) => (
        <li key={band}>
          <BandGlyph band={band} scale={scale} />
          {bandWord(band, scale)}
          <span className={styles.bounds}>{boundsText(from, scale.bounds[index - 1]?.from ?? null)}</span>
        </li>
      ))}
    </ul>
  );
}

const percent = (value: number) => formatNumber(value * 100, Number.isInteger(Math.round(value * 1000) / 10) ? 0 : 1);

export function boundsText(from: number | null, above: number | null): string {
  if (from === null) return above === null ? "" : `<${percent(above)}`;
  return above === null ? `≥${percent(from)}` : `${percent(from)}–${percent(above)}`;
}
