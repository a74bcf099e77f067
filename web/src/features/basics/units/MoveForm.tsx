import { Form } from "antd";
import type { Dayjs } from "dayjs";
import { basicsTexts } from "@/locales";
import { call } from "@/shared/api/client";
import { newKey } from "@/shared/api/newKey";
import { useAct } from "@/shared/api/useAct";
import { DayField, dayText, UnitField } from "@/shared/basics/fields";
import { ProblemNote } from "@/shared/basics/ProblemNote";
import { unitPath } from "@/shared/basics/queries";
import type { UnitDetail, UnitNode } from "@/shared/basics/types";
import { DialogButtons } from "@/shared/ui/DialogButtons";
import { ReasonInput } from "@/shared/ui/ReasonInput";

const texts = basicsTexts.units;

interface Values {
  parentId: string;
  on: Dayjs | null;
  reason: string;
}

/** Below another unit from a day on. */
export function MoveForm({ tree, detail, onDone }: { tree: UnitNode[]; detail: UnitDetail; onDone: () => void }) {
  const [form] = Form.useForm<Values>();
  const { unit } = detail;
  const move = useAct(
    ({ parentId, on, reason }: Values) =>
      call("POST", `${unitPath(unit.unitId)}/move`, {
        body: { parentId, on: dayText(on), reason, version: unit.version },
        key: newKey(),
      }),
    texts.moveForm.done,
    onDone,
  );
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark="optional"
      initialValues={{ reason: "" }}
      onFinish={(values) => move.mutate(values)}
    >
      <UnitField
        name="parentId"
        label={texts.moveForm.parent}
        tree={tree}
        leaveOut={[unit.unitId]}
        required={texts.form.needed}
      />
      <DayField name="on" label={texts.moveForm.on} hint={texts.moveForm.onHint} />
      <Form.Item name="reason" trigger="onChange">
        <Reason />
      </Form.Item>
      <ProblemNote error={move.error} />
      <DialogButtons ok={texts.move} saving={move.isPending} onOk={() => form.submit()} onCancel={onDone} />
    </Form>
  );
}

/** The reason as a field of a form, which hands in value and onChange. */
export function Reason({
  value = "",
  onChange = () => undefined,
}: {
  value?: string;
  onChange?: (value: string) => void;
}) {
  return <ReasonInput value={value} onChange={onChange} usual={texts.reasons} />;
}
