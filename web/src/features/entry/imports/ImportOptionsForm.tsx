import { Alert, DatePicker, Form, Input, Select } from "antd";
import dayjs from "dayjs";
import { useId } from "react";
import { Link } from "react-router";
import { boardTexts, entryTexts, importTexts, stateTexts } from "@/locales";
import type { ObservationState, PlanSummary } from "@/shared/api/contract";
import { yearOf } from "@/shared/format/date";
import { periodText } from "@/shared/format/period";
import { useSession } from "@/shared/session/session";
import { periodChoices } from "../fill/periodChoices";
import { planAddress } from "../tabs";
import { UnitSelect } from "../UnitSelect";
import { EnterpriseItems } from "./EnterpriseItems";
import styles from "./Imports.module.css";
import type { ImportKind, StartOptions } from "./types";

interface Props {
  kind: ImportKind;
  options: StartOptions;
  plans: PlanSummary[];
  onChange: (values: Partial<StartOptions>) => void;
}

/** What holds where the file is silent. */
export function ImportOptionsForm(props: Props) {
  const { kind, options, onChange } = props;
  const id = useId();
  return (
    <Form layout="vertical" component="div" className={styles.options ?? ""}>
      {kind !== "units" && kind !== "enterprises" && <PlanItem {...props} id={`${id}-plan`} />}
      {kind === "units" && (
        <Form.Item label={importTexts.parent} htmlFor={`${id}-parent`}>
          <UnitSelect
            plain
            id={`${id}-parent`}
            label={importTexts.parent}
            value={options.parent}
            onChange={(parent) => onChange({ parent })}
          />
        </Form.Item>
      )}
      {kind === "observations" && <ObservationItems {...props} id={id} />}
      {kind === "enterprises" && <EnterpriseItems options={options} onChange={onChange} id={id} />}
      <p className={styles.hint}>{importTexts.optionsHint}</p>
    </Form>
  );
}

function PlanItem({ kind, options, plans, onChange, id }: Props & { id: string }) {
  const chosen = plans.find(({ planId }) => planId === options.plan);
  return (
    <Form.Item label={importTexts.plan} htmlFor={id}>
      <Select
        id={id}
        aria-label={importTexts.plan}
        popupMatchSelectWidth={false}
        allowClear={kind === "observations"}
        value={options.plan}
        onChange={(plan: string | undefined) => onChange({ plan: plan ?? null, indicator: null })}
        options={plans.map((plan) => ({
          value: plan.planId,
          label: boardTexts.planOption(plan.shortTitle, yearOf(plan.from), yearOf(plan.to)),
        }))}
      />
      {kind !== "observations" && chosen && !chosen.own && (
        <Alert
          style={{ marginTop: 8 }}
          type="warning"
          showIcon
          title={importTexts.packed}
          action={<Link to={planAddress(chosen.planId)}>{importTexts.openPlan}</Link>}
        />
      )}
    </Form.Item>
  );
}

function ObservationItems({ options, plans, onChange, id }: Props & { id: string }) {
  const plan = plans.find(({ planId }) => planId === options.plan);
  return (
    <>
      <div className={styles.pair}>
        <Form.Item label={importTexts.indicator} htmlFor={`${id}-indicator`}>
          <Select
            id={`${id}-indicator`}
            aria-label={importTexts.indicator}
            allowClear
            showSearch={{ optionFilterProp: "label" }}
            placeholder={importTexts.indicatorNone}
            value={options.indicator}
            onChange={(indicator: string | undefined) => onChange({ indicator: indicator ?? null })}
            options={(plan?.boardIndicators ?? []).map(({ code, shortName }) => ({ value: code, label: shortName }))}
          />
        </Form.Item>
        <PeriodItem options={options} plan={plan} onChange={onChange} id={`${id}-period`} />
      </div>
      <Form.Item label={importTexts.source} htmlFor={`${id}-source`}>
        <Input
          id={`${id}-source`}
          maxLength={400}
          placeholder={importTexts.sourceExample}
          value={options.source ?? ""}
          onChange={(event) => onChange({ source: event.target.value || null })}
        />
      </Form.Item>
      <SourceItems options={options} onChange={onChange} id={id} />
    </>
  );
}

type PeriodProps = Pick<Props, "options" | "onChange"> & { plan: PlanSummary | undefined; id: string };

function PeriodItem({ options, plan, onChange, id }: PeriodProps) {
  const { today } = useSession();
  const { quarters, years, months } = periodChoices(today, plan ? yearOf(plan.baseDate) : yearOf(today) - 3);
  const named = (periods: string[]) => periods.map((period) => ({ value: period, label: periodText(period) }));
  return (
    <Form.Item label={importTexts.period} htmlFor={id}>
      <Select
        id={id}
        aria-label={importTexts.period}
        allowClear
        showSearch={{ optionFilterProp: "label" }}
        placeholder={importTexts.periodNone}
        value={options.period}
        onChange={(period: string | undefined) => onChange({ period: period ?? null })}
        options={[
          { label: entryTexts.periodGroups.quarters, options: named(quarters) },
          { label: entryTexts.periodGroups.years, options: named(years) },
          { label: entryTexts.periodGroups.months, options: named(months) },
        ]}
      />
    </Form.Item>
  );
}

const states = ["estimate", "flash", "annual-report", "final"] as const satisfies readonly ObservationState[];

function SourceItems({ options, onChange, id }: Pick<Props, "options" | "onChange"> & { id: string }) {
  return (
    <div className={styles.pair}>
      <Form.Item label={importTexts.sourceDate} htmlFor={`${id}-date`}>
        <DatePicker
          id={`${id}-date`}
          className={styles.wide ?? ""}
          maxDate={dayjs(useSession().today)}
          value={options.sourceDate ? dayjs(options.sourceDate) : null}
          onChange={(day) => onChange({ sourceDate: day ? day.format("YYYY-MM-DD") : null })}
        />
      </Form.Item>
      <Form.Item label={importTexts.state} htmlFor={`${id}-state`}>
        <Select
          id={`${id}-state`}
          aria-label={importTexts.state}
          allowClear
          placeholder={importTexts.indicatorNone}
          value={options.state}
          onChange={(state: string | undefined) => onChange({ state: state ?? null })}
          options={states.map((state) => ({ value: state, label: stateTexts[state] }))}
        />
      </Form.Item>
    </div>
  );
}
