import { planTexts } from "@/locales";
import type { PlanDetail } from "@/shared/api/contract";
import { missing } from "@/shared/format/number";
import { Panel } from "@/shared/ui/Panel";
import { AssignmentSteps } from "../PlanBar";
import shared from "../plans.module.css";
import { TableHead } from "../TableHead";
import styles from "./OverviewTab.module.css";

const texts = planTexts.overview;
const columns = [
  { text: texts.packColumns.what },
  { text: texts.packColumns.edited, figures: true },
  { text: texts.packColumns.pack, figures: true },
];

/** How far the targets' assignment has come, and where edited values differ from a newer data pack. */
export function PackCard({ plan }: { plan: PlanDetail }) {
  const changes = plan.packChanges;
  return (
    <Panel title={texts.assignment}>
      <AssignmentSteps assignment={plan.assignment} />
      <h3 className={styles.subtitle}>
        {texts.pack} <span className={shared.label}>{texts.version(plan.version)}</span>
      </h3>
      <p className={shared.summary}>
        {changes.length === 0 ? texts.packSame(plan.packVersion) : texts.packChanged(plan.packVersion, changes.length)}
      </p>
      {changes.length > 0 && (
        <table className={shared.table}>
          <TableHead columns={columns} />
          <tbody>
            {changes.map((change) => (
              <tr key={`${change.where} ${change.what}`}>
                <th scope="row">
                  {change.what}
                  <div className={shared.label}>{change.where}</div>
                </th>
                <td className={`${shared.number} ${shared.strong}`}>{change.editedValue ?? missing}</td>
                <td className={shared.number}>{change.packValue ?? missing}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
