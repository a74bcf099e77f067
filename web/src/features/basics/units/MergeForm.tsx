import { Checkbox, Form, Input, Radio, Select } from "antd";
import type { Dayjs } from "dayjs";
import { basicsTexts } from "@/locales";
import { call } from "@/shared/api/client";
import type { UnitKind } from "@/shared/api/contract";
import { newKey } from "@/shared/api/newKey";
import { useAct } from "@/shared/api/useAct";
import { DayField, dayText, kindOptions, UnitField } from "@/shared/basics/fields";
import { ProblemNote } from "@/shared/basics/ProblemNote";
import type { UnitNode } from "@/shared/basics/types";
import { DialogButtons } from "@/shared/ui/DialogButtons";
import layout from "@/shared/ui/form.module.css";
import { Reason } from "./MoveForm";

const texts = basicsTexts.units.mergeForm;
const needed = basicsTexts.units.form.needed;

interface Values {
  from: string[];
  how: "existing" | "new";
  intoId?: string;
  name?: string;
  kind?: UnitKind;
  parentId?: string;
  on: Dayjs;
  moveChildren: boolean;
  reason: string;
}

/** Units become one on a day. */
export function MergeForm({ tree, onDone }: { tree: UnitNode[]; onDone: () => void }) {
  const [form] = Form.useForm<Values>();
  const how = Form.useWatch("how", form) ?? "new";
  const merge = useAct(
    (values: Values) => call("POST", "/api/units/merge", { body: bodyOf(values), key: newKey() }),
    texts.done,
    onDone,
  );
  const start = { how: "new", kind: "township", moveChildren: true, reason: "", parentId: tree[0]?.unitId };
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark="optional"
      initialValues={start}
      onFinish={(values) => merge.mutate(values)}
    >
      <UnitField name="from" label={texts.from} tree={tree} multiple required={needed} />
      <How />
      <Into how={how} tree={tree} />
      <DayField name="on" label={texts.on} required={needed} />
      <Form.Item name="moveChildren" valuePropName="checked">
        <Checkbox>{texts.children}</Checkbox>
      </Form.Item>
      <Form.Item name="reason" trigger="onChange">
        <Reason />
      </Form.Item>
      <ProblemNote error={merge.error} />
      <DialogButtons
        ok={basicsTexts.units.merge}
        saving={merge.isPending}
        onOk={() => form.submit()}
        onCancel={onDone}
      />
    </Form>
  );
}

function How() {
  return (
    <Form.Item name="how" label={texts.into}>
      <Radio.Group
        options={[
          { value: "new", label: texts.intoNew },
          { value: "existing", label: texts.intoExisting },
        ]}
      />
    </Form.Item>
  );
}

function Into({ how, tree }: { how: Values["how"]; tree: UnitNode[] }) {
  if (how === "new") return <NewUnitFields tree={tree} />;
  return <UnitField name="intoId" label={texts.existing} tree={tree} required={needed} />;
}

function NewUnitFields({ tree }: { tree: UnitNode[] }) {
  return (
    <>
      <Form.Item name="name" label={texts.newName} rules={[{ required: true, whitespace: true, message: needed }]}>
        <Input maxLength={100} />
      </Form.Item>
      <div className={layout.pair}>
        <Form.Item name="kind" label={texts.newKind}>
          <Select aria-label={texts.newKind} options={kindOptions} />
        </Form.Item>
        <UnitField name="parentId" label={texts.newParent} tree={tree} required={needed} />
      </div>
    </>
  );
}

const bodyOf = ({ from, how, intoId, name, kind, parentId, on, moveChildren, reason }: Values) => ({
  from,
  on: dayText(on),
  reason,
  moveChildren,
  ...(how === "existing" ? { intoId } : { into: { name, kind, parentId, aliases: [] } }),
});
