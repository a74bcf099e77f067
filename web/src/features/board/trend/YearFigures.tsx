import { boardTexts, countingTexts } from "@/locales";
import type { Board } from "@/shared/api/contract";
import { formatPercent, formatValue, missing, signed } from "@/shared/format/number";
import styles from "./TrendPanel.module.css";

interface Figure {
  name: string;
  text: string;
  /** Why there is none. */
  why: string;
  after?: string | undefined;
}

/** What changed this year. A figure that cannot be had shows a dash and says why. */
export function YearFigures({ board, measure }: { board: Board; measure: string | null }) {
  return (
    <dl className={styles.figures} aria-label={boardTexts.yearFigures}>
      {figuresOf(board, measure).map(({ name, text, why, after }) => (
        <div key={name} className={styles.figure} title={text === missing ? why : undefined}>
          <dt>
            {name}
            {(text === missing || after) && <span className={styles.reason}>{text === missing ? why : after}</span>}
          </dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function figuresOf(board: Board, measure: string | null): Figure[] {
  const { additions, losses, net, yearOnYear, gapToYearTarget, reason, incomparable } = board.yearStart;
  const show = (value: number | null) => formatValue(value, board.indicatorRef, measure);
  const why = boardTexts.figureMissing;
  const unlike = incomparable ? boardTexts.incomparable[incomparable] : undefined;
  return [
    {
      name: boardTexts.additions,
      text: show(additions),
      after: losses ? countingTexts.losses(show(losses)) : undefined,
      why: reason ? boardTexts.figureReasons[reason] : why.additions,
    },
    {
      name: boardTexts.net,
      text: signed(show(net)),
      why: board.indicatorRef.kind === "stock" ? (unlike ?? why.net) : why.notStock,
    },
    { name: boardTexts.yearOnYear, text: signed(formatPercent(yearOnYear)), why: unlike ?? why.yearOnYear },
    { name: boardTexts.gapToYearTarget, text: show(gapToYearTarget), why: why.gapToYearTarget },
  ];
}
