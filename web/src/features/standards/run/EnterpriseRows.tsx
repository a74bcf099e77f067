import { Link } from "react-router";
import { standardTexts } from "@/locales";
import { VerdictMark } from "@/shared/ui/VerdictMark";
import type { ResultRow, RunView } from "../types";
import styles from "./run.module.css";

const texts = standardTexts.run;

export function EnterpriseRows({ rows, standard, run }: { rows: ResultRow[]; standard: string; run: RunView }) {
  return (
    <table className={styles.rows}>
      <thead>
        <tr>
          <th>{texts.enterprise}</th>
          <th>{texts.unit}</th>
          <th>{texts.industry}</th>
          <th>{texts.verdict}</th>
          <th>{texts.failed}</th>
          <th>{texts.gap}</th>
          <th>
            <span className="visually-hidden">{texts.explain}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.creditCode}>
            <td className={styles.name}>
              <Link to={`/enterprises/${row.creditCode}`} style={{ color: "inherit" }}>
                {row.name}
              </Link>
            </td>
            <td style={{ whiteSpace: "nowrap" }}>{row.unitName}</td>
            <td>{row.industryCode}</td>
            <td>
              <VerdictMark verdict={row.verdict} />
            </td>
            <td>{row.failed.length > 0 && texts.more(row.failed[0] ?? "", row.failed.length)}</td>
            <td>{wordOf(row)}</td>
            <td className={styles.nowrap}>
              <Link to={explainAddress(row, standard, run)}>{texts.explain}</Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const explainAddress = (row: ResultRow, standard: string, run: RunView): string =>
  `/standards/${standard}/enterprises/${row.creditCode}${run.standing ? "" : `?on=${run.asOf}${run.kind ? `&kind=${run.kind}` : ""}`}`;

/** The gap with what it takes; points across the mark; what is missing. */
function wordOf(row: ResultRow): string {
  if (row.gap) return row.gap;
  if (row.verdict === "lacks-facts") return texts.lacks(row.missingFacts[0] ?? "", row.missingFacts.length);
  if (row.verdict !== "met" && row.pointsHigh !== null && row.mark !== null)
    return texts.pointsRange(row.pointsLow ?? 0, row.pointsHigh, row.mark);
  if (row.verdict === "awaits-judges") return texts.awaits(row.judged[0] ?? "", row.judged.length);
  return "";
}
