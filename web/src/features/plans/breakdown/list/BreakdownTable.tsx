import { Link } from "react-router";
import { breakdownTexts, commonTexts } from "@/locales";
import { chinaTime } from "@/shared/format/date";
import shared from "../../plans.module.css";
import { TableHead } from "../../TableHead";
import type { BreakdownItem } from "../model";
import { StateTag } from "../StateSteps";
import { useBreakdownAddress } from "../useBreakdownAddress";

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

interface Props {
  breakdowns: BreakdownItem[];
  /** Names the plan: where breakdowns of several stand together. */
  withPlan?: boolean;
}

export function BreakdownTable({ breakdowns, withPlan = false }: Props) {
  return (
    <div className={shared.scroll}>
      <table className={shared.table}>
        <TableHead columns={columns} />
        <tbody>
          {breakdowns.map((entry) => (
            <Row key={entry.id} entry={entry} withPlan={withPlan} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ entry, withPlan }: { entry: BreakdownItem; withPlan: boolean }) {
  const at = useBreakdownAddress();
  return (
    <tr>
      <th scope="row" className={shared.nowrap}>
        <Link to={at(String(entry.id))} title={entry.title}>
          {entry.indicator.name}
        </Link>
        <div className={shared.label}>{withPlan ? entry.planTitle : entry.unit.name}</div>
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
