import { Form } from "antd";
import type { Dayjs } from "dayjs";
import { basicsTexts } from "@/locales";
import { call } from "@/shared/api/client";
import { newKey } from "@/shared/api/newKey";
import { useAct } from "@/shared/api/useAct";
import { DayField, dayText } from "@/shared/basics/fields";
import { ProblemNote } from "@/shared/basics/ProblemNote";
import { unitPath } from "@/shared/basics/queries";
import type { UnitDetail } from "@/shared/basics/types";
import { DialogButtons } from "@/shared/ui/DialogButtons";
import styles from "../basics.module.css";
import { Reason } from "./MoveForm";

const texts = basicsTexts.units;

interface Values {
  on: Dayjs | null;
  reason: string;
}

/** The unit's last day; a closed unit is opened again. */
export function CloseForm({ detail, onDone }: { detail: UnitDetail; onDone: () => void }) {
  const [form] = Form.useForm<Values>();
  const { unit } = detail;
  const isClosed = unit.to !== null;
  const close = useAct(
    ({ on, reason }: Values) =>
      call("POST", `${unitPath(unit.unitId)}/close`, {
        body: { on: isClosed ? null : dayText(on), reason, version: unit.version },
        key: newKey(),
      }),
    isClosed ? texts.closeForm.reopened : texts.closeForm.done,
    onDone,
  );
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark="optional"
      initialValues={{ reason: "" }}
      onFinish={(values) => close.mutate(values)}
    >
      {!isClosed && <DayField name="on" label={texts.closeForm.on} required={texts.form.needed} />}
      {!isClosed && <p className={styles.muted}>{texts.closeForm.hint}</p>}
      <Form.Item name="reason" trigger="onChange">
        <Reason />
      </Form.Item>
      <ProblemNote error={close.error} />
      <DialogButtons
        ok={isClosed ? texts.reopen : texts.close}
        danger={!isClosed}
        saving={close.isPending}
        onOk={() => form.submit()}
        onCancel={onDone}
      />
    </Form>
  );
}
