import { Link } from "react-router";
import { standardTexts } from "@/locales";
import { VerdictMark } from "@/shared/ui/VerdictMark";
import { verdictOrder } from "@/shared/ui/verdicts";
import { CountBar } from "../CountBar";
import styles from "../standards.module.css";
import type { StandardSummary } from "../types";
import { countOf } from "../verdictCounts";

const texts = standardTexts.catalogue;

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
            <th />
          </tr>
        </thead>
        <tbody>
          {standards.map((standard) => (
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
      <td className={styles.small}>{standard.versions[0]?.checkedOn}</td>
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
          <td>
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
        <div key={span.kind}>
          {texts.version(span.version)}
          {!same && <span className={styles.small}> {texts.kinds[span.kind]}</span>}
        </div>
      ))}
    </>
  );
}
