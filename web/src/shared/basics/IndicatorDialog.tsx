import { Checkbox, Form, Input, InputNumber, Modal, Select } from "antd";
import { basicsTexts, commonTexts } from "@/locales";
import { call } from "@/shared/api/client";
import { newKey } from "@/shared/api/newKey";
import { useAct } from "@/shared/api/useAct";
import { DialogButtons } from "@/shared/ui/DialogButtons";
import styles from "@/shared/ui/form.module.css";
import { ProblemNote } from "./ProblemNote";
import type { IndicatorDictionary, IndicatorEntry, IndicatorFacts } from "./types";

const texts = basicsTexts.indicators;
const needed = basicsTexts.units.form.needed;

interface Props {
  dictionary: IndicatorDictionary;
  /** The one to change; null makes a new one. */
  entry: IndicatorEntry | null;
  onClose: () => void;
  onSaved?: (entry: IndicatorEntry) => void;
}

const fresh = {
  kind: "stock",
  direction: "up",
  overTime: "last",
  overUnits: "sum",
  decimals: 0,
  yesNo: false,
} as const;

/** Makes or changes an own indicator. */
export function IndicatorDialog({ dictionary, entry, onClose, onSaved }: Props) {
  const [form] = Form.useForm<IndicatorFacts>();
  const save = useAct(
    (facts: IndicatorFacts) => send(facts, entry),
    texts.form.saved,
    (saved) => {
      onSaved?.(saved);
      onClose();
    },
  );
  return (
    <Modal
      open
      title={entry ? texts.form.edit(entry.name) : texts.form.create}
      width={680}
      onCancel={onClose}
      mask={{ closable: false }}
      closable={{ "aria-label": commonTexts.close }}
      footer={null}
      destroyOnHidden
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark="optional"
        initialValues={entry ?? fresh}
        onFinish={(facts) => save.mutate(facts)}
      >
        <WordFields />
        <NatureFields dictionary={dictionary} base={entry?.displayUnits.map(({ name }) => name) ?? null} />
        <PartFields dictionary={dictionary} />
        <ProblemNote error={save.error} />
        <DialogButtons ok={texts.form.save} saving={save.isPending} onOk={() => form.submit()} onCancel={onClose} />
      </Form>
    </Modal>
  );
}

const send = (facts: IndicatorFacts, entry: IndicatorEntry | null): Promise<IndicatorEntry> =>
  entry
    ? call("PUT", `/api/indicators/${entry.code}`, { body: { ...facts, version: entry.version }, key: newKey() })
    : call("POST", "/api/indicators", { body: facts, key: newKey() });

function WordFields() {
  return (
    <>
      <Form.Item
        name="name"
        label={texts.form.name}
        extra={texts.form.nameHint}
        rules={[{ required: true, whitespace: true, message: needed }]}
      >
        <Input maxLength={100} autoFocus />
      </Form.Item>
      <Form.Item
        name="definition"
        label={texts.form.definition}
        extra={texts.form.definitionHint}
        rules={[{ required: true, whitespace: true, message: needed }]}
      >
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 2, maxRows: 5 }} />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item name="scope" label={texts.form.scope}>
          <Input maxLength={1000} />
        </Form.Item>
        <Form.Item name="source" label={texts.form.source}>
          <Input maxLength={1000} />
        </Form.Item>
      </div>
    </>
  );
}

/** A changed indicator keeps to measure units of its base: stored values are in it. */
function NatureFields({ dictionary, base }: { dictionary: IndicatorDictionary; base: string[] | null }) {
  const units = dictionary.measureUnits.filter(({ name }) => base === null || base.includes(name));
  const { form } = texts;
  return (
    <div className={styles.pair}>
      <Form.Item name="measureUnit" label={form.unit} rules={[{ required: true, message: needed }]}>
        <Select aria-label={form.unit} showSearch options={units.map(({ name }) => ({ value: name, label: name }))} />
      </Form.Item>
      <Form.Item name="decimals" label={form.decimals}>
        <InputNumber aria-label={form.decimals} min={0} max={8} precision={0} className={styles.wide ?? ""} />
      </Form.Item>
      <Choice name="kind" label={form.kind} words={texts.kinds} />
      <Choice name="direction" label={form.direction} words={texts.directions} />
      <Choice name="overTime" label={form.overTime} words={texts.overTimes} />
      <Choice name="overUnits" label={form.overUnits} words={texts.overUnits} />
      <Form.Item name="yesNo" valuePropName="checked">
        <Checkbox>{form.yesNo}</Checkbox>
      </Form.Item>
    </div>
  );
}

function Choice({ name, label, words }: { name: string; label: string; words: Record<string, string> }) {
  return (
    <Form.Item name={name} label={label}>
      <Select aria-label={label} options={Object.entries(words).map(([value, text]) => ({ value, label: text }))} />
    </Form.Item>
  );
}

function PartFields({ dictionary }: { dictionary: IndicatorDictionary }) {
  const overUnits = Form.useWatch("overUnits");
  if (overUnits !== "ratio-of-sums") return null;
  const options = dictionary.indicators.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <div className={styles.pair}>
      {(["numerator", "denominator"] as const).map((name) => (
        <Form.Item key={name} name={name} label={texts.form[name]} rules={[{ required: true, message: needed }]}>
          <Select aria-label={texts.form[name]} showSearch={{ optionFilterProp: "label" }} options={options} />
        </Form.Item>
      ))}
    </div>
  );
}
