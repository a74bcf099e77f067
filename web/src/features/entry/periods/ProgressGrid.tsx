import { CheckOutlined, ClockCircleOutlined, MinusOutlined } from "@ant-design/icons";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { periodTexts } from "@/locales";
import type { PlanProgress, ProgressState, UnitProgress } from "@/shared/api/contract";
import { EmptyState } from "@/shared/ui/EmptyState";
import { entryAddress } from "../tabs";
import styles from "./Periods.module.css";

const icons: Record<ProgressState, ReactNode> = {
  done: <CheckOutlined />,
  late: <ClockCircleOutlined />,
  missing: <MinusOutlined />,
  "not-asked": null,
};
const states = ["done", "late", "missing"] as const;

export function ProgressLegend() {
  return (
    <span className={styles.legend} role="group" aria-label={periodTexts.legend}>
      {states.map((state) => (
        <Mark key={state} state={state} />
      ))}
    </span>
  );
}

/** A sign and a word, so that nobody has to tell colors apart. */
function Mark({ state }: { state: ProgressState }) {
  return (
    <span className={styles.mark} data-state={state} title={periodTexts.states[state]}>
      {icons[state]}
      {state !== "not-asked" && periodTexts.states[state]}
    </span>
  );
}

interface Props {
  plan: PlanProgress;
  period: string;
  missingOnly: boolean;
}

/** Units × indicators. A cell leads to where it is filled in. */
export function ProgressGrid({ plan, period, missingOnly }: Props) {
  const units = missingOnly ? plan.units.filter(({ missing }) => missing > 0) : plan.units;
  if (units.length === 0) return <EmptyState title={periodTexts.allDone} text={periodTexts.allDoneText} />;
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={plan.plan}>
        <thead>
          <tr>
            <th scope="col">{periodTexts.unitColumn}</th>
            <th scope="col" className={styles.count}>
              {periodTexts.countColumn}
            </th>
            {plan.indicators.map(({ code, name }) => (
              <th key={code} scope="col" className={styles.cell}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <Row key={unit.unitId} unit={unit} plan={plan} period={period} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ unit, plan, period }: { unit: UnitProgress; plan: PlanProgress; period: string }) {
  const reported = unit.done + unit.late;
  return (
    <tr>
      <th scope="row">
        <Link to={entryAddress("fill", { plan: plan.planId, mode: "unit", unit: unit.unitId, period })}>
          {unit.unit}
        </Link>
      </th>
      <td className={styles.count} data-short={unit.missing > 0 || undefined}>
        {reported} / {reported + unit.missing}
      </td>
      {unit.cells.map(({ indicator, state }) => (
        <td key={indicator} className={styles.cell}>
          <Mark state={state} />
        </td>
      ))}
    </tr>
  );
}
