import { commonTexts, everyTexts, mechanismTexts, planTexts } from "@/locales";
import type { PlanDetail } from "@/shared/api/contract";
import { EmptyState } from "@/shared/ui/EmptyState";
import { Panel } from "@/shared/ui/Panel";
import shared from "../plans.module.css";
import { TableHead } from "../TableHead";

const texts = planTexts.overview;
const columns = [
  { text: texts.mechanismColumns.label },
  { text: texts.mechanismColumns.every },
  { text: texts.mechanismColumns.units },
  { text: texts.mechanismColumns.clause },
];

/** What the plan promises to do about its own delivery. */
export function MechanismsCard({ plan }: { plan: PlanDetail }) {
  return (
    <Panel title={texts.mechanisms}>
      {plan.mechanismList.length === 0 ? (
        <EmptyState title={texts.noMechanisms} />
      ) : (
        <table className={shared.table}>
          <TableHead columns={columns} />
          <tbody>
            {plan.mechanismList.map((entry) => (
              <tr key={`${entry.clause} ${entry.label}`}>
                <th scope="row">
                  <span className={shared.tag}>{mechanismTexts[entry.kind] ?? entry.kind}</span> {entry.label}
                </th>
                <td className={shared.nowrap}>
                  {entry.every ? (
                    (everyTexts[entry.every] ?? entry.every)
                  ) : (
                    <span className={shared.muted}>{texts.noEvery}</span>
                  )}
                </td>
                <td>
                  {entry.units.length > 0 ? (
                    entry.units.join(commonTexts.enumeration)
                  ) : (
                    <span className={shared.muted}>{texts.noUnits}</span>
                  )}
                </td>
                <td className={shared.nowrap}>{entry.clause}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
