import { useQuery } from "@tanstack/react-query";
import { Input } from "antd";
import { useState } from "react";
import { cultivationTexts as texts } from "@/locales";
import { call } from "@/shared/api/client";
import { newKey } from "@/shared/api/newKey";
import { useAct } from "@/shared/api/useAct";
import { Field, FormDialog } from "@/shared/ui/FormDialog";
import { type Draft, isWhole } from "./draft";
import { KindField } from "./KindField";
import { OfficerAndDate } from "./OfficerAndDate";
import { cultivationQuery, officersQuery } from "./queries";

interface Props {
  one: { creditCode: string; name: string };
  kind: string | null;
  onClose: () => void;
}

/** 纳入培育库并派单: pool, officer and date of one enterprise in one act. */
export function AssignDialog({ one, kind: given, onClose }: Props) {
  const { data } = useQuery(cultivationQuery(one.creditCode));
  const { data: officers } = useQuery(officersQuery);
  const [kind, setKind] = useState(given);
  const [draft, setDraft] = useState<Draft>({});
  const [text, setText] = useState("");
  const assign = useAct(
    () =>
      call("POST", "/api/cultivation/assign", {
        key: newKey(),
        body: { kind, items: [{ creditCode: one.creditCode, ...draft }], text },
      }),
    texts.assigned,
    onClose,
  );
  return (
    <FormDialog
      title={texts.assignTitle(one.name)}
      ok={texts.assign}
      saving={assign.isPending}
      error={assign.error}
      incomplete={!kind || !isWhole(draft)}
      onOk={() => assign.mutate(undefined)}
      onClose={onClose}
    >
      <KindField kinds={data?.kinds ?? []} value={kind} onChange={setKind} />
      <Field label={texts.officer}>
        {() => <OfficerAndDate draft={draft} officers={officers ?? []} onChange={setDraft} size="middle" />}
      </Field>
      <TaskField value={text} onChange={setText} />
    </FormDialog>
  );
}

function TaskField({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  return (
    <Field label={texts.task} hint={texts.taskHint}>
      {(id) => (
        <Input.TextArea
          id={id}
          value={value}
          maxLength={1000}
          rows={2}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
