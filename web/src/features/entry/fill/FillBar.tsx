import { Select } from "antd";
import { boardTexts, entryTexts } from "@/locales";
import type { PlanSummary } from "@/shared/api/contract";
import { yearOf } from "@/shared/format/date";
import { Segmented } from "@/shared/ui/Segmented";
import { UnitSwitch } from "@/shared/ui/UnitSwitch";
import shared from "../entry.module.css";
import { UnitSelect } from "../UnitSelect";
import styles from "./Fill.module.css";
import { PeriodSelect } from "./PeriodSelect";
import type { FillParams, SetFill } from "./useFillParams";

interface Props {
  plans: readonly PlanSummary[];
  params: FillParams;
  set: SetFill;
}

/** What is being filled: plan, indicator or unit, period. Every choice stands in the address. */
export function FillBar({ plans, params, set }: Props) {
  const { plan, indicator, mode, measure } = params;
  const ownOnly = plan.rowsVisible === "own";
  return (
    <div className={shared.bar} role="group" aria-label={entryTexts.tabsLabel}>
      {!ownOnly && (
        <Segmented
          size="middle"
          label={entryTexts.mode}
          value={mode}
          onChange={(value) => set({ mode: value === "unit" ? value : null })}
          options={[
            { value: "indicator", text: entryTexts.byIndicator, hint: entryTexts.byIndicatorHint },
            { value: "unit", text: entryTexts.byUnit, hint: entryTexts.byUnitHint },
          ]}
        />
      )}
      <PlanSelect plans={plans} plan={plan} onChange={(planId) => set({ plan: planId, indicator: null })} />
      {mode === "indicator" && <IndicatorSelect params={params} set={set} />}
      {mode === "unit" && !ownOnly && (
        <UnitSelect value={params.unit} onChange={(unit) => set({ unit })} className={shared.unitSelect} />
      )}
      <PeriodSelect plan={plan} value={params.period} onChange={(period) => set({ period })} />
      <div className={shared.push}>
        {mode === "indicator" && indicator && (
          <UnitSwitch indicator={indicator} chosen={measure} onChange={(name) => set({ measure: name })} />
        )}
      </div>
    </div>
  );
}

interface PlanSelectProps {
  plans: readonly PlanSummary[];
  plan: PlanSummary;
  onChange: (planId: string) => void;
}

export function PlanSelect({ plans, plan, onChange }: PlanSelectProps) {
  return (
    <Select
      className={styles.planSelect}
      prefix={<span className={shared.name}>{entryTexts.plan}</span>}
      aria-label={entryTexts.plan}
      popupMatchSelectWidth={false}
      value={plan.planId}
      onChange={onChange}
      options={plans.map((entry) => ({
        value: entry.planId,
        label: boardTexts.planOption(entry.shortTitle, yearOf(entry.from), yearOf(entry.to)),
        title: entry.title,
      }))}
    />
  );
}

function IndicatorSelect({ params, set }: Omit<Props, "plans">) {
  return (
    <Select
      className={shared.indicatorSelect}
      prefix={<span className={shared.name}>{entryTexts.indicator}</span>}
      aria-label={entryTexts.indicator}
      popupMatchSelectWidth={false}
      showSearch={{ optionFilterProp: "label" }}
      value={params.indicator?.code ?? null}
      onChange={(value: string | null) => value && set({ indicator: value, measure: null })}
      options={params.plan.boardIndicators.map((entry) => ({
        value: entry.code,
        label: entry.shortName,
        title: entry.name,
      }))}
    />
  );
}
