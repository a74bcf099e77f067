import { useQuery } from "@tanstack/react-query";
import { breakdownTexts, commonTexts, comparatorTexts } from "@/locales";
import type { Letter, LetterIndicator } from "@/shared/api/contract";
import { FailureCard } from "@/shared/ui/FailureCard";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import { amountInMeasure, indicatorMeasure } from "../../matrix/measure";
import { letterQuery } from "../requests";
import styles from "./Letters.module.css";

const texts = breakdownTexts.letters;

/** One letter: who is bound to what, on what ground, with the places to sign. Before the assignment it says that it is a draft. */
export function LetterSheet({ breakdownId, unitId }: { breakdownId: number; unitId: string }) {
  const { data: letter, error, refetch } = useQuery(letterQuery(breakdownId, unitId));
  if (error) return <FailureCard error={error} onRetry={refetch} />;
  return (
    <article className={styles.sheet} aria-label={letter?.partyB.name ?? commonTexts.loading} aria-busy={!letter}>
      {letter ? <Content letter={letter} /> : <SkeletonRows rows={10} height={40} />}
    </article>
  );
}

function Content({ letter }: { letter: Letter }) {
  const { document, assignedOn, partyA, partyB } = letter;
  return (
    <>
      <h2>{letter.title}</h2>
      {document === null && <p className={styles.draft}>{texts.draft[letter.state]}</p>}
      <p className={styles.parties}>
        <span>{texts.partyA + partyA}</span>
        <span>{texts.partyB + partyB.name}</span>
      </p>
      <p>{texts.basis(letter.planTitle, letter.planNumber, letter.from.slice(0, 4), letter.to.slice(0, 4))}</p>
      {document !== null && assignedOn !== null && <p>{texts.assignedBy(document, assignedOn)}</p>}
      <h3>{texts.targets}</h3>
      <Figures letter={letter} />
      <p className={styles.note}>{texts.dash}</p>
      <h3>{texts.tasks}</h3>
      <Duties duties={letter.tasks} none={texts.noTasks} />
      <h3>{texts.supervision}</h3>
      <Duties duties={letter.mechanisms} none={texts.noMechanisms} />
      <div className={styles.signs}>
        <Signature who={texts.partyA + partyA} />
        <Signature who={texts.partyB + partyB.name} />
      </div>
    </>
  );
}

function Figures({ letter: { indicators, years } }: { letter: Letter }) {
  const baseYear = indicators.find((row) => row.baseYear !== null)?.baseYear ?? null;
  return (
    <table className={styles.figures}>
      <thead>
        <tr>
          <th scope="col">{texts.indicator}</th>
          <th scope="col">{texts.requirement}</th>
          {baseYear !== null && <th scope="col">{texts.base(baseYear)}</th>}
          {years.map((year) => (
            <th key={year} scope="col">
              {texts.year(year)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {indicators.map((row) => (
          <IndicatorLine key={row.indicator.code} row={row} years={years} baseYear={baseYear} />
        ))}
      </tbody>
    </table>
  );
}

function IndicatorLine({ row, years, baseYear }: { row: LetterIndicator; years: number[]; baseYear: number | null }) {
  const measure = indicatorMeasure(row.indicator, row.measureUnit);
  const shown = (value: number | null | undefined) =>
    value === null || value === undefined ? commonTexts.missing : amountInMeasure(value, measure);
  return (
    <tr>
      <th scope="row">{texts.indicatorIn(row.indicator.name, measure.name)}</th>
      <td>{requirement(row)}</td>
      {baseYear !== null && <td>{shown(row.baseYear === baseYear ? row.base : null)}</td>}
      {years.map((year, index) => (
        <td key={year}>{held(row, index, shown(row.cells[index]))}</td>
      ))}
    </tr>
  );
}

const saidOf = ({ comparators }: LetterIndicator) => new Set(comparators.filter((comparator) => comparator !== null));

/** 不低于, or 见各年 where the years differ: then each says it itself. */
function requirement(row: LetterIndicator): string {
  const [only, ...others] = saidOf(row);
  if (!only) return commonTexts.missing;
  return others.length > 0 ? texts.byYear : comparatorTexts[only];
}

function held(row: LetterIndicator, index: number, value: string): string {
  const comparator = row.comparators[index];
  if (!comparator || saidOf(row).size < 2) return value;
  return comparator === "~" ? value + comparatorTexts[comparator] : comparatorTexts[comparator] + value;
}

function Duties({ duties, none }: { duties: Letter["tasks"]; none: string }) {
  if (duties.length === 0) return <p>{none}</p>;
  return duties.map(({ number, title, clause }) => (
    <p key={`${number} ${clause}`}>{texts.duty(number, title, clause)}</p>
  ));
}

function Signature({ who }: { who: string }) {
  return (
    <div className={styles.sign}>
      <p>{who + texts.seal}</p>
      <p>{texts.head}</p>
      <p>{texts.date}</p>
    </div>
  );
}
