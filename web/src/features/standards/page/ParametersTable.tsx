import { standardTexts } from "@/locales";
import styles from "../standards.module.css";
import type { ParameterView } from "../types";

const texts = standardTexts.page;

/** Every number of the standard: from when, by which clause, when last compared with the text. */
export function ParametersTable({ parameters }: { parameters: ParameterView[] }) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th style={{ width: "28%" }}>{texts.parameter}</th>
            <th>{texts.value}</th>
            <th>{texts.since}</th>
            <th style={{ width: "28%" }}>{texts.clause}</th>
            <th>{texts.checked}</th>
          </tr>
        </thead>
        <tbody>
          {parameters.flatMap((parameter) =>
            parameter.values.map((span) => (
              <tr key={`${parameter.id}-${span.from}`}>
                <td>{parameter.label}</td>
                <td>
                  {span.text ??
                    span.rows.map((row) => <div key={row.test}>{texts.rowIs(span.by, row.test, row.text)}</div>)}
                  {span.reading && <div className={styles.small}>{span.reading}</div>}
                </td>
                <td className={styles.small}>{span.from}</td>
                <td className={styles.small}>
                  {span.basis} {span.confidence !== "confirmed" && texts.confidence[span.confidence]}
                </td>
                <td className={styles.small}>{span.checkedOn}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  );
}
