import { Link } from "react-router";
import { breakdownTexts, commonTexts } from "@/locales";
import { chinaTime } from "@/shared/format/date";
import { breakdownAddress } from "../../addresses";
import shared from "../../plans.module.css";
import { TableHead } from "../../TableHead";
import type { BreakdownItem } from "../model";
import { StateTag } from "../StateSteps";

const texts = breakdownTexts.list;
const columns = [
  { text: texts.columns.indicator },
  { text: texts.columns.number },
  { text: texts.columns.units, figures: true },
  { text: texts.columns.state },
  { text: texts.columns.comments },
  { text: texts.columns.made },
  { text: texts.columns.assigned },
];

export function BreakdownTable({ planId, breakdowns }: { planId: string; breakdowns: BreakdownItem[] }) {
  return (
    <div className={shared.scroll}>
      <table className={shared.table}>
        <TableHead columns={columns} />
        <tbody>
          {breakdowns.map((entry) => (
            <Row key={entry.id} planId={planId} entry={entry} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ planId, entry }: { planId: string; entry: BreakdownItem }) {
  return (
    <tr>
      <th scope="row" className={shared.nowrap}>
        <Link to={breakdownAddress(planId, String(entry.id))} title={entry.title}>
          {entry.indicator.name}
        </Link>
        <div className={shared.label}>{entry.unit.name}</div>
      </th>
      <td className={shared.nowrap}>
        {texts.number(entry.number)}
        {!entry.latest && <div className={shared.label}>{texts.older}</div>}
      </td>
      <td className={shared.number}>{texts.units(entry.units)}</td>
      <td className={shared.nowrap}>
        <StateTag state={entry.state} />
        {entry.state === "consulting" && entry.commentsUntil && (
          <div className={shared.label}>{texts.until(entry.commentsUntil)}</div>
        )}
      </td>
      <td className={shared.nowrap}>
        {entry.openComments > 0 ? (
          texts.open(entry.openComments)
        ) : (
          <span className={shared.muted}>{commonTexts.missing}</span>
        )}
      </td>
      <td className={shared.nowrap}>
        {entry.createdByName}
        <div className={shared.label}>{chinaTime(entry.createdAt).slice(0, 10)}</div>
      </td>
      <td>
        {entry.assignedBy ?? <span className={shared.muted}>{commonTexts.missing}</span>}
        {entry.assignedOn && <div className={shared.label}>{entry.assignedOn}</div>}
      </td>
    </tr>
  );
}
