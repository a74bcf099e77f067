import { Link } from "react-router";
import { levelTexts, planTexts } from "@/locales";
import type { PlanSummary } from "@/shared/api/contract";
import { tabAddress } from "../addresses";
import shared from "../plans.module.css";
import { SeverityCounts } from "../SeverityTag";
import { TableHead } from "../TableHead";
import type { ArrangedPlan } from "./arrangePlans";
import styles from "./PlanListPage.module.css";

const texts = planTexts.list;
const columns = [
  { text: texts.columns.plan },
  { text: texts.columns.issuer },
  { text: texts.columns.issued },
  { text: texts.columns.period },
  { text: texts.columns.targets, figures: true },
  { text: texts.columns.tasks, figures: true },
  { text: texts.columns.findings },
  { text: texts.columns.data },
];

export function PlanTable({ plans, all }: { plans: ArrangedPlan[]; all: PlanSummary[] }) {
  const withFindings = all.some(({ findings }) => findings !== null);
  return (
    <div className={shared.scroll}>
      <table className={shared.table}>
        <caption className={styles.caption}>{texts.countUnit}</caption>
        <TableHead columns={withFindings ? columns : columns.filter(({ text }) => text !== texts.columns.findings)} />
        <tbody>
          {plans.map(({ plan, below }) => (
            <PlanRow
              key={plan.planId}
              plan={plan}
              below={below}
              parent={all.find(({ planId }) => planId === plan.follows)}
              withFindings={withFindings}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface PlanRowProps {
  plan: PlanSummary;
  below: boolean;
  parent: PlanSummary | undefined;
  withFindings: boolean;
}

function PlanRow({ plan, below, parent, withFindings }: PlanRowProps) {
  const to = (tab: "overview" | "targets" | "tasks" | "findings") => tabAddress(plan.planId, tab);
  return (
    <tr className={styles.row}>
      <th scope="row" className={styles.plan} data-below={below || undefined}>
        <Link className={styles.planTitle} to={to("overview")}>
          {plan.title}
        </Link>
        <div className={styles.under}>
          <span className={shared.tag}>{levelTexts[plan.level]}</span>
          <span>{plan.number ?? texts.noNumber}</span>
          {parent && <span>{texts.below(parent.shortTitle)}</span>}
        </div>
      </th>
      <td>{plan.issuer}</td>
      <td className={shared.nowrap}>{plan.issued}</td>
      <td className={shared.nowrap}>{texts.period(plan.from.slice(0, 4), plan.to.slice(0, 4))}</td>
      <td className={shared.number}>
        <Count value={plan.targets} to={to("targets")} />
      </td>
      <td className={shared.number}>
        <Count value={plan.tasks} to={to("tasks")} />
      </td>
      {withFindings && (
        <td className={shared.nowrap}>{plan.findings && <Findings plan={plan} to={to("findings")} />}</td>
      )}
      <td className={shared.nowrap}>{plan.latestData ?? <span className={shared.muted}>{texts.noData}</span>}</td>
    </tr>
  );
}

const Count = ({ value, to }: { value: number; to: string }) => (value > 0 ? <Link to={to}>{value}</Link> : value);

function Findings({ plan, to }: { plan: PlanSummary; to: string }) {
  const counts = plan.findings;
  if (!counts || counts.error + counts.doubt + counts.note === 0)
    return <span className={shared.muted}>{texts.noFindings}</span>;
  return (
    <Link to={to} className={styles.findings}>
      <SeverityCounts counts={counts} />
    </Link>
  );
}
