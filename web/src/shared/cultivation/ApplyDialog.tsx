import { useQuery } from "@tanstack/react-query";
import { Input } from "antd";
import { useState } from "react";
import { cultivationTexts as texts } from "@/locales";
import { call } from "@/shared/api/client";
import { useAct } from "@/shared/api/useAct";
import { useSession } from "@/shared/session/session";
import { DayInput } from "@/shared/ui/DayInput";
import { Field, FormDialog } from "@/shared/ui/FormDialog";
import { KindField } from "./KindField";
import { cultivationQuery } from "./queries";

interface Props {
  one: { creditCode: string; name: string };
  /** The title applied for; null asks for it. */
  kind: string | null;
  onClose: () => void;
}

/** 登记申报: an enterprise handed in an application; it counts as on its way from then on. */
export function ApplyDialog({ one, kind: given, onClose }: Props) {
  const today = useSession()?.today ?? null;
  const { data } = useQuery(cultivationQuery(one.creditCode));
  const [kind, setKind] = useState(given);
  const [appliedOn, setAppliedOn] = useState<string | null>(today);
  const [typed, setTyped] = useState<string | null>(null);
  const [note, setNote] = useState("");
  const enter = useAct(
    (body: unknown) => call("POST", "/api/cultivation/applications", { body }),
    texts.entered,
    onClose,
  );
  const kinds = data?.kinds ?? [];
  const window = kinds.find((one) => one.kind === kind)?.window;
  const batch = typed ?? (window?.daysToOpen === 0 ? window.name : "");
  return (
    <FormDialog
      title={texts.applyTitle(one.name)}
      ok={texts.enterApplication}
      saving={enter.isPending}
      error={enter.error}
      incomplete={!kind || !appliedOn}
      onOk={() => enter.mutate({ creditCode: one.creditCode, kind, appliedOn, batch, note })}
      onClose={onClose}
    >
      <KindField kinds={kinds} value={kind} onChange={setKind} />
      <Field label={texts.appliedOn}>{(id) => <DayInput id={id} value={appliedOn} onChange={setAppliedOn} />}</Field>
      <Field label={texts.batch} hint={texts.batchHint}>
        {(id) => <Input id={id} value={batch} maxLength={100} onChange={(event) => setTyped(event.target.value)} />}
      </Field>
      <NoteField value={note} onChange={setNote} />
    </FormDialog>
  );
}

export function NoteField({ value, onChange }: { value: string; onChange: (note: string) => void }) {
  return (
    <Field label={texts.note}>
      {(id) => (
        <Input.TextArea
          id={id}
          value={value}
          maxLength={400}
          rows={2}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
