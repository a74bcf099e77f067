import { App } from "antd";
import { useState } from "react";
import { useParams } from "react-router";
import { problemText, standardTexts } from "@/locales";
import { useAddress } from "@/shared/address/useAddress";
import { ApiProblem } from "@/shared/api/problem";
import { copyText } from "@/shared/format/copyText";
import { formatNumber } from "@/shared/format/number";
import { Panel } from "@/shared/ui/Panel";
import type { RunResult } from "../types";
import { lackingText, readLacking } from "./copyLacking";
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
                <FactRow key={fact.id} fact={fact} result={result} />
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

type Fact = RunResult["missing"][number];

function FactRow({ fact, result }: { fact: Fact; result: RunResult }) {
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
      <td className={styles.nowrap}>
        <button
          type="button"
          className={styles.act}
          onClick={() => set({ fact: fact.id, verdict: "lacks-facts", criterion: null, page: null })}
        >
          {texts.seeList}
        </button>
        <CopyList fact={fact} result={result} />
      </td>
    </tr>
  );
}

/** The list to press for: copied, to be sent to whoever keeps the figure. */
function CopyList({ fact, result }: { fact: Fact; result: RunResult }) {
  const { message } = App.useApp();
  const { run = "standing" } = useParams();
  const [busy, setBusy] = useState(false);
  const copy = async () => {
    setBusy(true);
    try {
      const lacking = await readLacking(run, result.standard, fact.id);
      const done = await copyText(lackingText(lacking));
      if (done && lacking.total > lacking.rows.length)
        message.warning(texts.copiedPart(lacking.rows.length, lacking.total), 8);
      else if (done) message.success(texts.copied(lacking.rows.length));
      else message.warning(texts.copyFailed);
    } catch (error) {
      const problem = error instanceof ApiProblem ? error : null;
      message.error(problemText(problem?.code ?? "unexpected", problem?.params), 6);
    } finally {
      setBusy(false);
    }
  };
  return (
    <button
      type="button"
      className={styles.act}
      disabled={busy}
      title={texts.pressHint(fact.label)}
      aria-label={texts.pressHint(fact.label)}
      onClick={copy}
      style={{ marginLeft: 12 }}
    >
      {texts.press}
    </button>
  );
}
