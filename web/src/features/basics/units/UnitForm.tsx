import { Checkbox, Form, Input, InputNumber, Select } from "antd";
import type { Dayjs } from "dayjs";
import { basicsTexts } from "@/locales";
import { call } from "@/shared/api/client";
import type { UnitKind } from "@/shared/api/contract";
import { newKey } from "@/shared/api/newKey";
import { useAct } from "@/shared/api/useAct";
import { DayField, dayOf, dayText, kindOptions, UnitField } from "@/shared/basics/fields";
import { ProblemNote } from "@/shared/basics/ProblemNote";
import { unitPath } from "@/shared/basics/queries";
import type { UnitDetail, UnitNode } from "@/shared/basics/types";
import { DialogButtons } from "@/shared/ui/DialogButtons";
import layout from "@/shared/ui/form.module.css";

const texts = basicsTexts.units.form;

interface Props {
  tree: UnitNode[];
  /** The unit to change; a new one without. */
  detail?: UnitDetail;
  parent: string | null;
  onDone: () => void;
}

interface Values {
  name: string;
  parentId?: string;
  kind: UnitKind;
  shortName: string | null;
  aliases: string[];
  code: string | null;
  order: number | null;
  from: Dayjs | null;
  to: Dayjs | null;
  source: string | null;
  note: string | null;
  keepOldName: boolean;
}

/** Makes or changes a unit. */
export function UnitForm({ tree, detail, parent, onDone }: Props) {
  const [form] = Form.useForm<Values>();
  const save = useAct((values: Values) => send(values, detail), texts.saved, onDone);
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark="optional"
      initialValues={startOf(detail, parent)}
      onFinish={(values) => save.mutate(values)}
    >
      <Form.Item name="name" label={texts.name} rules={[{ required: true, whitespace: true, message: texts.needed }]}>
        <Input maxLength={100} autoFocus />
      </Form.Item>
      {detail ? (
        <Form.Item name="keepOldName" valuePropName="checked">
          <Checkbox>{texts.keepOld}</Checkbox>
        </Form.Item>
      ) : (
        <UnitField name="parentId" label={texts.parent} tree={tree} required={texts.needed} />
      )}
      <NameFields />
      <MoreFields isNew={!detail} />
      <ProblemNote error={save.error} />
      <DialogButtons ok={texts.save} saving={save.isPending} onOk={() => form.submit()} onCancel={onDone} />
    </Form>
  );
}

function NameFields() {
  return (
    <>
      <div className={layout.pair}>
        <Form.Item name="kind" label={texts.kind} rules={[{ required: true, message: texts.needed }]}>
          <Select aria-label={texts.kind} options={kindOptions} />
        </Form.Item>
        <Form.Item name="shortName" label={texts.short} tooltip={texts.shortHint}>
          <Input maxLength={100} />
        </Form.Item>
      </div>
      <Form.Item name="aliases" label={texts.aliases} extra={texts.aliasesHint}>
        <Select
          aria-label={texts.aliases}
          mode="tags"
          open={false}
          suffixIcon={null}
          tokenSeparators={basicsTexts.units.separators}
        />
      </Form.Item>
    </>
  );
}

function MoreFields({ isNew }: { isNew: boolean }) {
  return (
    <>
      <div className={layout.pair}>
        <DayField name="from" label={texts.from} hint={texts.datesHint} />
        <DayField name="to" label={texts.to} />
        {isNew && (
          <Form.Item name="code" label={texts.code} extra={texts.codeHint}>
            <Input maxLength={12} inputMode="numeric" />
          </Form.Item>
        )}
        <Form.Item name="order" label={texts.order}>
          <InputNumber aria-label={texts.order} min={0} max={999_999} precision={0} className={layout.wide ?? ""} />
        </Form.Item>
        <Form.Item name="source" label={texts.source}>
          <Input maxLength={200} placeholder={texts.sourceHint} />
        </Form.Item>
      </div>
      <Form.Item name="note" label={texts.note}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 1, maxRows: 4 }} />
      </Form.Item>
    </>
  );
}

function startOf(detail: UnitDetail | undefined, parent: string | null): Partial<Values> {
  if (!detail) return { ...(parent ? { parentId: parent } : {}), kind: "township", aliases: [] };
  const { unit } = detail;
  return {
    name: unit.name,
    kind: unit.kind,
    shortName: unit.shortName === unit.name ? null : unit.shortName,
    aliases: [...unit.aliases],
    order: unit.order,
    from: dayOf(unit.from),
    to: dayOf(unit.to),
    source: unit.source,
    note: unit.note,
    keepOldName: true,
  };
}

function send(values: Values, detail: UnitDetail | undefined): Promise<unknown> {
  const { from, to, code, ...rest } = values;
  const body = { ...rest, aliases: values.aliases ?? [], from: dayText(from), to: dayText(to) };
  return detail
    ? call("PUT", unitPath(detail.unit.unitId), { body: { ...body, version: detail.unit.version }, key: newKey() })
    : call("POST", "/api/units", { body: { ...body, code: code || null }, key: newKey() });
}
