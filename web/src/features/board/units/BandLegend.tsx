import { boardTexts } from "@/locales";
import type { Band, BandScale } from "@/shared/api/contract";
import { formatNumber } from "@/shared/format/number";
import { BandGlyph } from "@/shared/ui/BandGlyph";
import { bandColors, bandOrder, bandWord } from "@/shared/ui/bands";
import styles from "./BandLegend.module.css";

/** Five bands with their bounds; the lower bound belongs to the band. `unrated`: grey also stands for values without an evaluation. */
export function BandLegend({ scale, unrated }: { scale: BandScale; unrated?: boolean }) {
  return (
    <ul className={styles.legend} aria-label={boardTexts.legend}>
      {bandOrder.map((band) => (
        <li key={band} className={styles.item}>
          <span
            className={band === "none" ? styles.none : styles.swatch}
            style={{ background: bandColors(band, scale).tile }}
          >
            {band !== "none" && <BandGlyph band={band} scale={scale} on="tile" />}
          </span>
          {band === "none" && unrated ? boardTexts.unrated : bandWord(band, scale)}
          <span className={styles.bounds}>{boundsText(band, scale)}</span>
        </li>
      ))}
    </ul>
  );
}

/** 前 20%, 20–40% … 后 20%: shares of the ranking, from the best. */
function fifthText(from: number, to: number): string {
  const percent = (share: number) => formatNumber(share * 100);
  if (from === 0) return boardTexts.firstShare(percent(to));
  if (to >= 1) return boardTexts.lastShare(percent(1 - from));
  return boardTexts.betweenBounds(percent(from), percent(to) + boardTexts.percent);
}

/** 96–100%, ≥103%, <90%; empty for what has no bounds. */
export function boundsText(band: Band, scale: BandScale): string {
  const index = scale.bounds.findIndex((bound) => bound.band === band);
  const bound = scale.bounds[index];
  if (!bound) return "";
  const above = scale.bounds[index - 1]?.from ?? null;
  if (scale.basis === "rank-quintile") return fifthText(above ?? 0, bound.from ?? 1);
  const digits = (fraction: number) =>
    formatNumber(fraction * 100, Number.isInteger(Math.round(fraction * 1000) / 10) ? 0 : 1);
  const percent = (fraction: number) => digits(fraction) + boardTexts.percent;
  if (bound.from === null) return above === null ? "" : boardTexts.belowBound(percent(above));
  return above === null
    ? boardTexts.aboveBound(percent(bound.from))
    : boardTexts.betweenBounds(digits(bound.from), percent(above));
}
