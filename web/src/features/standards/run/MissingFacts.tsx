import { standardTexts } from "@/locales";
import { useAddress } from "@/shared/address/useAddress";
import { formatNumber } from "@/shared/format/number";
import { Panel } from "@/shared/ui/Panel";
import type { RunResult } from "../types";
import styles from "./run.module.css";

const texts = standardTexts.run;
const shown = 7;

/** 先补哪项数据: facts by the verdicts they alone would settle. */
export function MissingFacts({ result }: { result: RunResult }) {
  return (
    <Panel title={texts.missing} extra={texts.missingNote}>
      {result.missing.length === 0 ? (
        <p className={styles.sentence}>{texts.noMissing}</p>
      ) : (
        <>
          <table className={styles.rows}>
            <thead>
              <tr>
                <th>{texts.fact}</th>
                <th style={{ textAlign: "right" }}>{texts.lacking}</th>
                <th style={{ textAlign: "right" }}>{texts.settles}</th>
                <th>
                  <span className="visually-hidden">{texts.seeList}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {result.missing.slice(0, shown).map((fact) => (
                <FactRow key={fact.id} fact={fact} />
              ))}
            </tbody>
          </table>
          <p className={styles.sentence} style={{ paddingTop: 8 }}>
            {texts.missingSum(result.counts.lacksFacts, result.oneMissing)}
          </p>
        </>
      )}
    </Panel>
  );
}

function FactRow({ fact }: { fact: RunResult["missing"][number] }) {
  const [, set] = useAddress();
  return (
    <tr>
      <td style={{ padding: "3px 8px" }}>
        {[texts.years(fact.firstYear, fact.lastYear), fact.label].filter(Boolean).join(" ")}
        <div className={styles.sentence}>
          {fact.keptBy ? texts.sources[fact.keptBy] : (fact.where ?? texts.declared)}
        </div>
      </td>
      <td style={{ textAlign: "right" }}>{formatNumber(fact.lacking)}</td>
      <td style={{ textAlign: "right" }}>
        <strong>{formatNumber(fact.settles)}</strong>
      </td>
      <td>
        <button
          type="button"
          className={styles.act}
          onClick={() => set({ fact: fact.id, verdict: "lacks-facts", criterion: null, page: null })}
        >
          {texts.seeList}
        </button>
      </td>
    </tr>
  );
}
