import { useQuery } from "@tanstack/react-query";
import { DatePicker, Form, Input, Select } from "antd";
import dayjs from "dayjs";
import { factSourceTexts, importTexts } from "@/locales";
import { enterpriseChoicesQuery } from "@/shared/api/queries";
import { useSession } from "@/shared/session/session";
import { UnitSelect } from "../UnitSelect";
import styles from "./Imports.module.css";
import type { StartOptions } from "./types";

interface Props {
  options: StartOptions;
  onChange: (values: Partial<StartOptions>) => void;
  id: string;
}

const texts = importTexts.enterprises;
const lists = ["registrations", "patents"] as const satisfies readonly (keyof typeof texts.newcomers)[];

/** Of a list of enterprises: is it for the registry or a list of newcomers, who says it, and what holds where it is silent. */
export function EnterpriseItems(props: Props) {
  const { options, onChange, id } = props;
  return (
    <>
      <div className={styles.pair}>
        <Form.Item label={texts.use} htmlFor={`${id}-use`}>
          <Select
            id={`${id}-use`}
            aria-label={texts.use}
            value={options.newcomers ?? "registry"}
            onChange={(use) => onChange({ newcomers: use === "registry" ? null : use })}
            options={[
              { value: "registry", label: texts.registry },
              ...lists.map((list) => ({ value: list, label: texts.newcomers[list] })),
            ]}
          />
        </Form.Item>
        <Form.Item label={texts.unit} htmlFor={`${id}-unit`}>
          <UnitSelect
            plain
            id={`${id}-unit`}
            label={texts.unit}
            value={options.parent}
            onChange={(parent) => onChange({ parent })}
          />
        </Form.Item>
      </div>
      {options.newcomers ? <MonthItem {...props} /> : <SourceItems {...props} />}
    </>
  );
}

function MonthItem({ options, onChange, id }: Props) {
  return (
    <Form.Item label={texts.month} htmlFor={`${id}-month`}>
      <DatePicker
        id={`${id}-month`}
        picker="month"
        className={styles.wide ?? ""}
        maxDate={dayjs(useSession().today)}
        value={options.period ? dayjs(options.period) : null}
        onChange={(month) => onChange({ period: month ? month.format("YYYY-MM") : null })}
      />
    </Form.Item>
  );
}

function SourceItems({ options, onChange, id }: Props) {
  const sources = useQuery(enterpriseChoicesQuery).data?.sources ?? [];
  return (
    <>
      <div className={styles.pair}>
        <Form.Item label={texts.factSource} htmlFor={`${id}-fact-source`}>
          <Select
            id={`${id}-fact-source`}
            aria-label={texts.factSource}
            value={options.factSource ?? sources[0] ?? null}
            onChange={(factSource: string) => onChange({ factSource })}
            options={sources.map((source) => ({ value: source, label: factSourceTexts[source] }))}
          />
        </Form.Item>
        <Form.Item label={texts.asOf} htmlFor={`${id}-date`}>
          <DatePicker
            id={`${id}-date`}
            className={styles.wide ?? ""}
            maxDate={dayjs(useSession().today)}
            value={options.sourceDate ? dayjs(options.sourceDate) : null}
            onChange={(day) => onChange({ sourceDate: day ? day.format("YYYY-MM-DD") : null })}
          />
        </Form.Item>
      </div>
      <TextItems options={options} onChange={onChange} id={id} />
      <Form.Item label={importTexts.source} htmlFor={`${id}-source`}>
        <Input
          id={`${id}-source`}
          maxLength={400}
          placeholder={texts.sourceExample}
          value={options.source ?? ""}
          onChange={(event) => onChange({ source: event.target.value || null })}
        />
      </Form.Item>
    </>
  );
}

/** Of which kind certificates are whose rows do not say it. */
function TitleItem({ options, onChange, id }: Props) {
  const { data } = useQuery(enterpriseChoicesQuery);
  return (
    <Form.Item label={texts.title} htmlFor={id}>
      <Select
        id={id}
        aria-label={texts.title}
        allowClear
        showSearch={{ optionFilterProp: "label" }}
        placeholder={texts.titleNone}
        value={options.titleKind}
        onChange={(titleKind: string | undefined) => onChange({ titleKind: titleKind ?? null })}
        options={[
          ...(data?.titles ?? []).map(({ kind, name }) => ({ value: kind, label: name })),
          { value: "none", label: texts.titleLeft },
        ]}
      />
    </Form.Item>
  );
}

function TextItems({ options, onChange, id }: Props) {
  return (
    <div className={styles.pair}>
      <TitleItem options={options} onChange={onChange} id={`${id}-title`} />
      <Form.Item label={texts.moneyUnit} htmlFor={`${id}-money`}>
        <Select
          id={`${id}-money`}
          aria-label={texts.moneyUnit}
          allowClear
          placeholder={texts.moneyNone}
          value={options.moneyUnit}
          onChange={(moneyUnit: string | undefined) => onChange({ moneyUnit: moneyUnit ?? null })}
          options={texts.moneyUnits.map((unit) => ({ value: unit, label: unit }))}
        />
      </Form.Item>
    </div>
  );
}
