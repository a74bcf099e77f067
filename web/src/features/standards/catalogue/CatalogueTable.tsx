import { Link } from "react-router";
import { standardTexts } from "@/locales";
import { VerdictMark } from "@/shared/ui/VerdictMark";
import { verdictOrder } from "@/shared/ui/verdicts";
import { CountBar } from "../CountBar";
import styles from "../standards.module.css";
import type { StandardSummary } from "../types";
import { countOf } from "../verdictCounts";

const texts = standardTexts.catalogue;

const order = Object.keys(standardTexts.names);

/** Those that most enterprises ask for first, calculations last. */
function byFame(one: StandardSummary, other: StandardSummary): number {
  const place = ({ id, isCalculation }: StandardSummary) =>
    isCalculation ? order.length + 1 : order.includes(id) ? order.indexOf(id) : order.length;
  return place(one) - place(other);
}

export function CatalogueTable({ standards }: { standards: StandardSummary[] }) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>{texts.standard}</th>
            <th>{texts.authority}</th>
            <th>{texts.inForce}</th>
            <th>{texts.checked}</th>
            <th style={{ width: "22%" }}>{texts.results}</th>
            {verdictOrder.slice(0, 4).map((verdict) => (
              <th key={verdict} className={styles.number}>
                <VerdictMark verdict={verdict} />
              </th>
            ))}
            <th>
              <span className="visually-hidden">{texts.open}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {[...standards].sort(byFame).map((standard) => (
            <CatalogueRow key={standard.id} standard={standard} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CatalogueRow({ standard }: { standard: StandardSummary }) {
  const { counts } = standard;
  const result = `/standards/runs/standing?standard=${standard.id}`;
  return (
    <tr>
      <td>
        <Link to={`/standards/${standard.id}`}>{standard.title}</Link>
      </td>
      <td className={styles.small}>{standard.authority}</td>
      <td>
        <InForce standard={standard} />
      </td>
      <td className={`${styles.small} ${styles.nowrap}`}>{standard.versions[0]?.checkedOn}</td>
      {counts ? (
        <>
          <td style={{ verticalAlign: "middle" }}>
            <CountBar counts={counts} />
          </td>
          {verdictOrder.slice(0, 4).map((verdict) => (
            <td key={verdict} className={styles.number}>
              <Link to={`${result}&verdict=${verdict}`}>{countOf(counts, verdict).toLocaleString("zh-CN")}</Link>
            </td>
          ))}
          <td className={styles.nowrap}>
            <Link to={result}>{texts.open}</Link>
          </td>
        </>
      ) : (
        <td colSpan={6} className={styles.small}>
          {standard.isCalculation ? texts.calculation : texts.none}
        </td>
      )}
    </tr>
  );
}

function InForce({ standard }: { standard: StandardSummary }) {
  const spans = standard.inForce;
  if (spans.length === 0) return <span className={styles.small}>{texts.notInForce}</span>;
  const same = spans.every((span) => span.version === spans[0]?.version);
  return (
    <>
      {(same ? spans.slice(0, 1) : spans).map((span) => (
        <div key={span.kind} className={styles.nowrap}>
          {texts.version(span.version)}
          {!same && <span className={styles.small}> {texts.kinds[span.kind]}</span>}
        </div>
      ))}
    </>
  );
}
