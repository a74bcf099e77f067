import { standardTexts } from "@/locales";
import { useAddress } from "@/shared/address/useAddress";
import { formatNumber } from "@/shared/format/number";
import { Panel } from "@/shared/ui/Panel";
import type { RunResult } from "../types";
import styles from "./run.module.css";

const texts = standardTexts.run;
const dark = "#1d4ed8";
const light = "#b9cdf8";

/** 卡在哪一条: total and sole blocker; a click filters the list. */
export function Blockers({ result }: { result: RunResult }) {
  const most = Math.max(1, ...result.blockers.map((blocker) => blocker.total));
  return (
    <Panel title={texts.blockers} extra={<Legend />}>
      {result.blockers.length === 0 ? (
        <p className={styles.sentence}>{texts.noBlockers}</p>
      ) : (
        <table className={styles.bars}>
          <thead>
            <tr>
              <th colSpan={2}>{texts.condition}</th>
              <th className={styles.number}>{texts.total}</th>
              <th className={styles.number}>{texts.only}</th>
            </tr>
          </thead>
          <tbody>
            {result.blockers.map((blocker) => (
              <BlockerRow key={blocker.id} blocker={blocker} most={most} />
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}

function BlockerRow({ blocker, most }: { blocker: RunResult["blockers"][number]; most: number }) {
  const [read, set] = useAddress();
  return (
    <tr title={blocker.basis ?? undefined}>
      <td className={styles.label}>
        <button
          type="button"
          aria-pressed={read("criterion") === blocker.id}
          title={texts.filterBy(blocker.label)}
          onClick={() => set({ criterion: blocker.id, verdict: "not-met", fact: null, page: null })}
        >
          {blocker.label}
        </button>
      </td>
      <td>
        <div className={styles.track} aria-hidden="true">
          <span style={{ width: `${(blocker.sole / most) * 100}%`, background: dark }} />
          <span style={{ width: `${((blocker.total - blocker.sole) / most) * 100}%`, background: light }} />
        </div>
      </td>
      <td className={styles.number}>
        <strong>{formatNumber(blocker.total)}</strong>
      </td>
      <td className={styles.number}>{formatNumber(blocker.sole)}</td>
    </tr>
  );
}

function Legend() {
  return (
    <>
      <span className={styles.legend}>
        <span className={styles.swatch} style={{ background: dark }} />
        {texts.sole}
      </span>
      <span className={styles.legend}>
        <span className={styles.swatch} style={{ background: light }} />
        {texts.shared}
      </span>
      <span>{texts.blockersNote}</span>
    </>
  );
}
