import { boardTexts, countingTexts } from "@/locales";
import type { Board } from "@/shared/api/contract";
import { formatPercent, formatValue, missing, signed } from "@/shared/format/number";
import styles from "./TrendPanel.module.css";

/** What changed this year. A figure that cannot be had shows a dash and says why. */
export function YearFigures({ board, measure }: { board: Board; measure: string | null }) {
  const { additions, losses, net, yearOnYear, gapToYearTarget, reason, incomparable } = board.yearStart;
  const show = (value: number | null) => formatValue(value, board.indicatorRef, measure);
  const unlike = incomparable ? boardTexts.incomparable[incomparable] : undefined;
  const given = reason ? boardTexts.figureReasons[reason] : undefined;
  const figures: { name: string; text: string; why: string; after?: string | undefined }[] = [
    {
      name: boardTexts.additions,
      text: show(additions),
      after: losses ? countingTexts.losses(show(losses)) : undefined,
      why: given ?? boardTexts.figureMissing.additions,
    },
    {
      name: boardTexts.net,
      text: signed(show(net)),
      why:
        board.indicatorRef.kind === "stock"
          ? (unlike ?? boardTexts.figureMissing.net)
          : boardTexts.figureMissing.notStock,
    },
    {
      name: boardTexts.yearOnYear,
      text: signed(formatPercent(yearOnYear)),
      why: unlike ?? boardTexts.figureMissing.yearOnYear,
    },
    { name: boardTexts.gapToYearTarget, text: show(gapToYearTarget), why: boardTexts.figureMissing.gapToYearTarget },
  ];
  return (
    <dl className={styles.figures} aria-label={boardTexts.yearFigures}>
      {figures.map(({ name, text, why, after }) => (
        <div key={name} className={styles.figure} title={text === missing ? why : undefined}>
          <dt>
            {name}
            {text === missing && <span className={styles.reason}>{why}</span>}
          </dt>
          <dd>
            {text}
            {after && <span className={styles.reason}>{after}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
