import { Link } from "react-router";
import { standardTexts } from "@/locales";
import { formatNumber, signed } from "@/shared/format/number";
import { VerdictMark } from "@/shared/ui/VerdictMark";
import { verdictOrder } from "@/shared/ui/verdicts";
import { CountBar } from "../CountBar";
import tables from "../standards.module.css";
import type { AssumptionResult } from "../types";
import { countOf, sumOf } from "../verdictCounts";
import styles from "./run.module.css";

const texts = standardTexts.whatIf;
const units = 5;
const names = 4;

/** Who changes and into what, by unit and by name. */
export function Outcome({ result, busy }: { result: AssumptionResult | undefined; busy: boolean }) {
  if (busy)
    return (
      <p className={styles.sentence} role="status">
        {texts.busy}
      </p>
    );
  if (!result) return <p className={styles.sentence}>{texts.none}</p>;
  return (
    <div aria-live="polite">
      <div className={styles.changed}>
        <div>
          <div className={styles.sentence}>{texts.changed}</div>
          <span className={styles.big}>{formatNumber(result.changed)}</span> {texts.households}
        </div>
        <Changes result={result} />
      </div>
      {result.changed === 0 ? (
        <p className={styles.sentence}>{texts.nothing}</p>
      ) : (
        <>
          <ByUnit result={result} />
          <p className={styles.sub}>
            {texts.names} <span>{texts.allNames(result.changed)}</span>
          </p>
          {result.flips.slice(0, names).map((flip) => (
            <div key={flip.creditCode} className={styles.flip}>
              <Link to={`/standards/${result.standard}/enterprises/${flip.creditCode}`}>{flip.name}</Link>
              {texts.to}
              <VerdictMark verdict={flip.after} />
            </div>
          ))}
        </>
      )}
    </div>
  );
}

function Changes({ result }: { result: AssumptionResult }) {
  return (
    <table>
      <tbody>
        {verdictOrder
          .filter((verdict) => countOf(result.before, verdict) !== countOf(result.after, verdict))
          .map((verdict) => {
            const [before, after] = [countOf(result.before, verdict), countOf(result.after, verdict)];
            return (
              <tr key={verdict}>
                <td>
                  <VerdictMark verdict={verdict} />
                </td>
                <td>
                  <strong>
                    {after > before ? signed(formatNumber(after - before)) : `−${formatNumber(before - after)}`}
                  </strong>
                </td>
                <td>
                  {formatNumber(before)} → {formatNumber(after)}
                </td>
              </tr>
            );
          })}
      </tbody>
    </table>
  );
}

function ByUnit({ result }: { result: AssumptionResult }) {
  const rest = result.units.length - units;
  return (
    <table className={tables.table}>
      <thead>
        <tr>
          <th>{texts.byUnit}</th>
          <th style={{ width: "45%" }}>
            <span className="visually-hidden">{standardTexts.run.crumb}</span>
          </th>
          <th className={tables.number}>{texts.count}</th>
        </tr>
      </thead>
      <tbody>
        {result.units.slice(0, units).map((unit) => (
          <tr key={unit.unitId}>
            <td style={{ padding: "3px 8px" }}>{unit.name}</td>
            <td style={{ padding: "3px 8px", verticalAlign: "middle" }}>
              <CountBar counts={unit.counts} />
            </td>
            <td className={tables.number} style={{ padding: "3px 8px" }}>
              {formatNumber(sumOf(unit.counts))}
            </td>
          </tr>
        ))}
        {rest > 0 && (
          <tr>
            <td colSpan={3} className={tables.small}>
              {texts.other(rest)}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
