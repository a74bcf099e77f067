import { Link } from "react-router";
import { commonTexts, cultivationTexts, stageTexts, applicationListTexts as texts } from "@/locales";
import type { Application } from "@/shared/api/contract";
import table from "@/shared/ui/Table.module.css";
import styles from "../Ladder.module.css";

interface Props {
  applications: readonly Application[];
  /** Null for those who only look. */
  onMove: ((application: Application) => void) | null;
}

/** One application a row, the day of each stage in its own column. */
export function ApplicationTable({ applications, onMove }: Props) {
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            {texts.columns.slice(0, onMove ? undefined : -1).map((title) => (
              <th key={title} className={table.left}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {applications.map((one) => (
            <Row key={one.id} one={one} onMove={onMove} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ one, onMove }: { one: Application; onMove: Props["onMove"] }) {
  const days = [one.appliedOn, one.recommendedOn, one.reviewedOn, one.publicizedOn];
  const about = [one.renewal ? cultivationTexts.renewal : cultivationTexts.first, one.batch]
    .filter(Boolean)
    .join(" · ");
  return (
    <tr>
      <td className={table.left}>
        <Link to={`/enterprises/${one.creditCode}?tab=cultivation`}>{one.name}</Link>
      </td>
      <td className={table.left}>{one.unit}</td>
      <td className={table.left}>{one.title}</td>
      <td className={table.left}>{about}</td>
      {days.map((day, at) => (
        <td key={texts.columns[at + 4]} className={table.left}>
          {day ?? <span className={table.quiet}>{commonTexts.missing}</span>}
        </td>
      ))}
      <td className={table.left} title={one.note ?? undefined}>
        {one.closedOn ? (
          `${stageTexts[one.stage]} ${one.closedOn}`
        ) : (
          <span className={table.quiet}>{commonTexts.missing}</span>
        )}
      </td>
      {onMove && (
        <td className={table.left}>
          {!one.closedOn && (
            <button type="button" className={styles.act} onClick={() => onMove(one)}>
              {cultivationTexts.move}
            </button>
          )}
        </td>
      )}
    </tr>
  );
}
