import { useQuery } from "@tanstack/react-query";
import { DatePicker, Form, Input, Select } from "antd";
import dayjs from "dayjs";
import { wizardTexts } from "@/locales";
import { plansQuery } from "@/shared/api/queries";
import { unitOptions } from "@/shared/basics/fields";
import { unitTreeQuery } from "@/shared/basics/queries";
import type { StepProps } from "./steps";
import styles from "./wizard.module.css";

const texts = wizardTexts.facts;

/** 基本信息: what stands on the document's first page. */
export function FactsStep({ plan, change }: StepProps) {
  return (
    <Form layout="vertical" component="div" className={styles.facts ?? ""}>
      <TextField name="title" label={texts.title} hint={texts.titleHint} full {...{ plan, change }} />
      <TextField name="shortTitle" label={texts.shortTitle} hint={texts.shortHint} {...{ plan, change }} />
      <TextField name="number" label={texts.number} hint={texts.numberHint} {...{ plan, change }} />
      <TextField name="issuer" label={texts.issuer} {...{ plan, change }} />
      <DayField name="issued" label={texts.issued} {...{ plan, change }} />
      <DayField name="from" label={texts.periodFrom} {...{ plan, change }} />
      <DayField name="to" label={texts.periodTo} {...{ plan, change }} />
      <DayField name="baseDate" label={texts.baseDate} hint={texts.baseHint} {...{ plan, change }} />
      <UnitField {...{ plan, change }} />
      <AboveField {...{ plan, change }} />
    </Form>
  );
}

interface TextFieldProps extends StepProps {
  name: "title" | "shortTitle" | "number" | "issuer";
  label: string;
  hint?: string;
  full?: boolean;
}

function TextField({ name, label, hint, full, plan, change }: TextFieldProps) {
  const optional = name === "shortTitle" || name === "number";
  return (
    <Form.Item label={label} htmlFor={`plan-${name}`} required={!optional} className={full ? (styles.full ?? "") : ""}>
      <Input
        id={`plan-${name}`}
        maxLength={200}
        placeholder={hint ?? ""}
        value={plan[name] ?? ""}
        onChange={({ target }) => change({ [name]: optional ? target.value || null : target.value })}
      />
    </Form.Item>
  );
}

interface DayFieldProps extends StepProps {
  name: "issued" | "from" | "to" | "baseDate";
  label: string;
  hint?: string;
}

function DayField({ name, label, hint, plan, change }: DayFieldProps) {
  return (
    <Form.Item label={label} htmlFor={`plan-${name}`} required extra={hint}>
      <DatePicker
        id={`plan-${name}`}
        className={styles.wide ?? ""}
        allowClear={false}
        value={dayjs(plan[name])}
        onChange={(day) => day && change({ [name]: day.format("YYYY-MM-DD") })}
      />
    </Form.Item>
  );
}

function UnitField({ plan, change }: StepProps) {
  const { data } = useQuery(unitTreeQuery(null));
  return (
    <Form.Item label={texts.unit} htmlFor="plan-unit" required>
      <Select
        id="plan-unit"
        aria-label={texts.unit}
        showSearch={{ optionFilterProp: "search" }}
        loading={!data}
        value={plan.unitId}
        onChange={(unitId) => change({ unitId })}
        options={unitOptions(data ?? [])}
      />
    </Form.Item>
  );
}

function AboveField({ plan, change }: StepProps) {
  const { data } = useQuery(plansQuery);
  const others = (data ?? []).filter(({ planId }) => planId !== plan.planId);
  return (
    <Form.Item label={texts.follows} htmlFor="plan-follows">
      <Select
        id="plan-follows"
        aria-label={texts.follows}
        loading={!data}
        value={plan.follows ?? ""}
        onChange={(follows) => change({ follows: follows || null })}
        options={[
          { value: "", label: texts.followsNone },
          ...others.map(({ planId, title }) => ({ value: planId, label: title })),
        ]}
      />
    </Form.Item>
  );
}
