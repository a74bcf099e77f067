import { Link } from "react-router";
import { boardTexts, commonTexts, comparatorTexts } from "@/locales";
import type { Band, BandScale, Card } from "@/shared/api/contract";
import { dayNumber, isYearEnd, yearOf } from "@/shared/format/date";
import { displayUnit, formatPercent, formatValue } from "@/shared/format/number";
import { describeSource } from "@/shared/format/source";
import { BandTag } from "./BandTag";
import { bandAt, bandColors, standingWord } from "./bands";
import styles from "./KpiCard.module.css";
import { Sparkline } from "./Sparkline";

interface Props {
  card: Card;
  /** Which ratio carries the band; the card names it. */
  basis?: BandScale["basis"];
  scale?: BandScale | null;
  selected?: boolean;
  measure?: string | null;
  /** Absent: the card selects nothing. */
  onSelect?: () => void;
  onOpenSources?: () => void;
  /** Where the card leads, on pages that select nothing. */
  to?: string;
  /** The day asked for: an older value says its own day. */
  on?: string;
  /** The figure is of another day than those shown below it: says its own. */
  ownDay?: boolean;
}

/** The band by 现有÷应达, from the scale's own bounds; a target already met is green on either basis. */
function levelBand(card: Card, scale: BandScale): Band {
  const met = card.completion !== null && card.completion >= 1 && card.indicator.direction === "up";
  return card.level !== null && met ? "green" : bandAt(card.level, scale);
}

const isOlderThanAQuarter = (actualOn: string, on: string) => dayNumber(on) - dayNumber(actualOn) > 100;

const asOfText = (on: string | null) =>
  on === null ? "" : isYearEnd(on) ? commonTexts.cutOff.yearEnd(yearOf(on)) : commonTexts.asOf(on.slice(2));

/** One indicator at a glance. The whole card selects it; the number opens the list behind it. */
export function KpiCard({
  card,
  basis = "from-base",
  scale,
  selected,
  measure,
  onSelect,
  onOpenSources,
  to,
  on,
  ownDay,
}: Props) {
  const { indicator } = card;
  const show = (value: number | null) => formatValue(value, indicator, measure);
  const band = basis === "level" && scale?.basis === "level" ? levelBand(card, scale) : card.band;
  return (
    <article className={selected ? styles.selected : styles.card}>
      <div className={styles.head}>
        <Name card={card} selected={selected} onSelect={onSelect} to={to} />
        <span className={styles.unit}>{displayUnit(indicator, measure).name}</span>
      </div>
      <div className={styles.figure}>
        <Value card={card} text={show(card.actual)} onOpenSources={onOpenSources} />
        <Way card={card} color={bandColors(band, scale).glyph} on={on} ownDay={ownDay} />
      </div>
      <div className={styles.state}>
        <BandTag band={band} scale={scale} word={standingWord(band, card.actual !== null, scale)} />
        <Progress card={card} basis={basis} />
      </div>
      <Targets card={card} show={show} />
    </article>
  );
}

/** The indicator's name: what selects the card, or leads on. */
function Name({ card: { indicator }, selected, onSelect, to }: Pick<Props, "card" | "selected" | "onSelect" | "to">) {
  if (onSelect) {
    return (
      <button type="button" className={styles.select} aria-pressed={selected} onClick={onSelect} title={indicator.name}>
        {indicator.shortName}
      </button>
    );
  }
  if (to) {
    return (
      <Link className={styles.select} to={to} title={indicator.name}>
        {indicator.shortName}
      </Link>
    );
  }
  return (
    <span className={styles.name} title={indicator.name}>
      {indicator.shortName}
    </span>
  );
}

function Value({ card, text, onOpenSources }: Pick<Props, "card" | "onOpenSources"> & { text: string }) {
  const title = card.actual === null ? boardTexts.noActual : describeSource(card, card.indicator);
  if (onOpenSources && card.actual !== null) {
    return (
      <button type="button" className={styles.value} title={title} onClick={onOpenSources}>
        {text}
      </button>
    );
  }
  return (
    <span className={styles.value} title={title}>
      {text}
    </span>
  );
}

/** The way so far; an old value says its day. */
function Way({ card, color, on, ownDay = false }: Pick<Props, "card" | "on" | "ownDay"> & { color: string }) {
  const stale = card.actualOn !== null && on !== undefined && (ownDay || isOlderThanAQuarter(card.actualOn, on));
  return (
    <span className={styles.way}>
      <Sparkline points={card.sparkline} color={color} height={stale ? 18 : 26} />
      {stale && <span className={styles.asOf}>{asOfText(card.actualOn)}</span>}
    </span>
  );
}

function Progress({ card, basis }: { card: Card; basis: BandScale["basis"] }) {
  const level = basis === "level";
  const value = level ? card.level : card.ratio;
  if (value === null) return null;
  return (
    <span className={styles.progress} title={level ? boardTexts.basisLevelHint : boardTexts.basisFromBaseHint}>
      {level ? boardTexts.ofExpected : boardTexts.timeProgress} <b>{formatPercent(value)}</b>
    </span>
  );
}

function Targets({ card, show }: { card: Card; show: (value: number | null) => string }) {
  const printed = (value: number | null) => (value === null ? commonTexts.notPrinted : show(value));
  return (
    <dl className={styles.targets}>
      <Target name={boardTexts.expected} value={printed(card.expected)} />
      <Target
        name={card.yearTargetYear === null ? boardTexts.yearTarget : boardTexts.targetOf(card.yearTargetYear)}
        value={printed(card.yearTarget)}
      />
      <FinalTarget card={card} show={show} />
    </dl>
  );
}

function FinalTarget({ card, show }: { card: Card; show: (value: number | null) => string }) {
  if (card.finalTarget === null || card.finalYear === null) {
    return (
      <Target name={boardTexts.targetOf(card.finalYear ?? 0)} value={commonTexts.notPrinted} hidden={!card.finalYear} />
    );
  }
  const text = card.perYear ? boardTexts.perYear(show(card.finalTarget)) : show(card.finalTarget);
  const comparator = card.finalComparator ? comparatorTexts[card.finalComparator] : "";
  return (
    <Target
      name={boardTexts.targetOf(card.finalYear)}
      value={text}
      title={card.finalPrinted ?? `${comparator} ${show(card.finalTarget)}`}
    />
  );
}

function Target({ name, value, title, hidden }: { name: string; value: string; title?: string; hidden?: boolean }) {
  return (
    <div className={styles.target} hidden={hidden}>
      <dt>{name}</dt>
      <dd title={title}>{value}</dd>
    </div>
  );
}
