import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { sourceTexts, valueTexts } from "@/locales";
import type { IndicatorRef, PlanSummary } from "@/shared/api/contract";
import { observationsQuery } from "@/shared/api/queries";
import { periodText } from "@/shared/format/period";
import { UnitSwitch } from "@/shared/ui/UnitSwitch";
import styles from "../entry.module.css";
import { PlanSelect } from "../fill/FillBar";
import { UnitSelect } from "../UnitSelect";

interface Props {
  plans: PlanSummary[];
  plan: PlanSummary;
  indicator: IndicatorRef;
  unit: string;
  read: (name: string) => string | null;
  set: (values: Record<string, string | null>) => void;
}

const Name = ({ text }: { text: string }) => <span className={styles.name}>{text}</span>;

/** Indicator and unit, and of what they have: period, source. All in the address. */
export function ValueFilters({ plans, plan, indicator, unit, read, set }: Props) {
  const { data: values = [] } = useQuery(observationsQuery(indicator.code, unit));
  const periods = [...new Set(values.map(({ period }) => period))];
  const sources = [...new Set(values.map(({ source }) => source))];
  return (
    <div className={styles.bar} role="group" aria-label={valueTexts.filters}>
      <PlanSelect plans={plans} plan={plan} onChange={(planId) => set({ plan: planId, indicator: null })} />
      <Select
        className={styles.indicatorSelect ?? ""}
        prefix={<Name text={valueTexts.indicator} />}
        aria-label={valueTexts.indicator}
        popupMatchSelectWidth={false}
        showSearch={{ optionFilterProp: "label" }}
        value={indicator.code}
        onChange={(code: string) => set({ indicator: code, period: null, source: null, measure: null })}
        options={plan.boardIndicators.map(({ code, shortName }) => ({ value: code, label: shortName }))}
      />
      <UnitSelect value={unit} onChange={(value) => set({ unit: value })} className={styles.unitSelect} />
      <Select
        className={styles.smallSelect ?? ""}
        prefix={<Name text={valueTexts.period} />}
        aria-label={valueTexts.period}
        popupMatchSelectWidth={false}
        value={read("period") ?? ""}
        onChange={(period: string) => set({ period })}
        options={[
          { value: "", label: valueTexts.allPeriods },
          ...periods.map((period) => ({ value: period, label: periodText(period) })),
        ]}
      />
      <Select
        className={styles.smallSelect ?? ""}
        prefix={<Name text={valueTexts.source} />}
        aria-label={valueTexts.source}
        popupMatchSelectWidth={false}
        value={read("source") ?? ""}
        onChange={(source: string) => set({ source })}
        options={[
          { value: "", label: valueTexts.allSources },
          ...sources.map((source) => ({ value: source, label: sourceTexts[source] })),
        ]}
      />
      <div className={styles.push}>
        <UnitSwitch indicator={indicator} chosen={read("measure")} onChange={(measure) => set({ measure })} />
      </div>
    </div>
  );
}
