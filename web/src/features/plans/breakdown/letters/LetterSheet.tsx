import { breakdownTexts, commonTexts } from "@/locales";
import type { IndicatorRef } from "@/shared/api/contract";
import { amountInMeasure, indicatorMeasure } from "../../matrix/measure";
import styles from "./Letters.module.css";
import type { Letter } from "./lettersOf";

const texts = breakdownTexts.letters;

interface Props {
  letter: Letter;
  indicator: IndicatorRef;
  assigned: boolean;
}

/** One letter: who is bound to what, on what ground, with the places to sign. Before the assignment it says that it is a draft. */
export function LetterSheet({ letter, indicator, assigned }: Props) {
  return (
    <article className={styles.sheet} aria-label={letter.unit}>
      {!assigned && <p className={styles.draft}>{texts.draft}</p>}
      <h2>{texts.heading(letter.planTitle)}</h2>
      <p className={styles.to}>
        {texts.to}
        <b>{letter.unit}</b>
      </p>
      <p className={styles.lead}>{texts.lead(letter.document, letter.planTitle, letter.on)}</p>
      <Figures letter={letter} indicator={indicator} />
      <p className={styles.lead}>{texts.duty}</p>
      <div className={styles.signs}>
        <Signature name={texts.issuer} who={letter.issuer} />
        <Signature name={texts.receiver} who={letter.unit} />
      </div>
    </article>
  );
}

function Figures({ letter, indicator }: Pick<Props, "letter" | "indicator">) {
  const measure = indicatorMeasure(indicator);
  const shown = (value: number | null) => (value === null ? commonTexts.notPrinted : amountInMeasure(value, measure));
  return (
    <table className={styles.figures}>
      <thead>
        <tr>
          <th scope="col">{texts.indicator}</th>
          <th scope="col">{texts.measureUnit}</th>
          <th scope="col">{texts.base(letter.baseYear)}</th>
          {letter.cells.map(({ year }) => (
            <th key={year} scope="col">
              {texts.year(year)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{letter.indicator}</th>
          <td>{measure.name}</td>
          <td>{shown(letter.base)}</td>
          {letter.cells.map(({ year, value }) => (
            <td key={year}>{shown(value)}</td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

function Signature({ name, who }: { name: string; who: string }) {
  return (
    <div className={styles.sign}>
      <p>{name}</p>
      <p className={styles.who}>{who}</p>
      <p>{texts.head}</p>
      <p className={styles.date}>{texts.date}</p>
    </div>
  );
}
