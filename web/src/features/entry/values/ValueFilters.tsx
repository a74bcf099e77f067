import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { sourceTexts, valueTexts } from "@/locales";
import type { IndicatorRef, PlanSummary } from "@/shared/api/contract";
import { observationsQuery } from "@/shared/api/queries";
import { periodText } from "@/shared/format/period";
import { UnitSwitch } from "@/shared/ui/UnitSwitch";
import shared from "../entry.module.css";
import { PlanSelect } from "../fill/FillBar";
import { UnitSelect } from "../UnitSelect";
import styles from "./Values.module.css";
import { ViewSwitch } from "./ViewSwitch";

interface Props {
  plans: PlanSummary[];
  plan: PlanSummary;
  indicator: IndicatorRef;
  unit: string;
  read: (name: string) => string | null;
  set: (values: Record<string, string | null>) => void;
}

const Name = ({ text }: { text: string }) => <span className={shared.name}>{text}</span>;

/** Indicator and unit, and of what they have: period, source. All in the address. */
export function ValueFilters({ plans, plan, indicator, unit, read, set }: Props) {
  const { data: values = [] } = useQuery(observationsQuery(indicator.code, unit));
  const periods = [...new Set(values.map(({ period }) => period))];
  const sources = [...new Set(values.map(({ source }) => source))];
  return (
    <div className={shared.bar} role="group" aria-label={valueTexts.filters}>
      <ViewSwitch view="values" />
      <PlanSelect plans={plans} plan={plan} onChange={(planId) => set({ plan: planId, indicator: null })} />
      <Select
        className={shared.indicatorSelect ?? ""}
        prefix={<Name text={valueTexts.indicator} />}
        aria-label={valueTexts.indicator}
        popupMatchSelectWidth={false}
        showSearch={{ optionFilterProp: "label" }}
        value={indicator.code}
        onChange={(code: string) => set({ indicator: code, period: null, source: null, measure: null })}
        options={plan.boardIndicators.map(({ code, shortName }) => ({ value: code, label: shortName }))}
      />
      <UnitSelect value={unit} onChange={(value) => set({ unit: value })} className={shared.unitSelect} />
      <Small
        name={valueTexts.period}
        all={valueTexts.allPeriods}
        value={read("period")}
        onChange={(period) => set({ period })}
        options={periods.map((period) => ({ value: period, label: periodText(period) }))}
      />
      <Small
        name={valueTexts.source}
        all={valueTexts.allSources}
        value={read("source")}
        onChange={(source) => set({ source })}
        options={sources.map((source) => ({ value: source, label: sourceTexts[source] }))}
      />
      <div className={shared.push}>
        <UnitSwitch indicator={indicator} chosen={read("measure")} onChange={(measure) => set({ measure })} />
      </div>
    </div>
  );
}

interface SmallProps {
  name: string;
  all: string;
  value: string | null;
  onChange: (value: string) => void;
  options: { value: string; label: string }[];
}

/** One of what there is, or all. */
function Small({ name, all, value, onChange, options }: SmallProps) {
  return (
    <Select
      className={styles.smallSelect ?? ""}
      prefix={<Name text={name} />}
      aria-label={name}
      popupMatchSelectWidth={false}
      value={value ?? ""}
      onChange={onChange}
      options={[{ value: "", label: all }, ...options]}
    />
  );
}
