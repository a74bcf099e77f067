import { Input, Select } from "antd";
import { useState } from "react";
import { poolTexts, windowListTexts as texts } from "@/locales";
import { call } from "@/shared/api/client";
import type { ApplicationWindow } from "@/shared/api/contract";
import { useAct } from "@/shared/api/useAct";
import { useSession } from "@/shared/session/session";
import { DayInput } from "@/shared/ui/DayInput";
import { Field, FormDialog } from "@/shared/ui/FormDialog";
import { LadderUnit } from "../LadderUnit";
import type { Kind } from "./WindowTable";

interface Draft {
  unitId: string | undefined;
  kind: string | null;
  name: string;
  opens: string | null;
  closes: string | null;
  sourceText: string;
}

interface Props {
  /** Null adds one. */
  window: ApplicationWindow | null;
  kinds: readonly Kind[];
  onClose: () => void;
}

const none = { unitId: undefined, kind: null, name: "", opens: null, closes: null, sourceText: "" };

/** Adds a window or changes its days and words; unit and title stay. */
export function WindowDialog({ window, kinds, onClose }: Props) {
  const unit = useSession()?.unit?.unitId;
  const [draft, setDraft] = useState<Draft>({ ...none, unitId: unit, ...window });
  const set = (values: Partial<Draft>) => setDraft((now) => ({ ...now, ...values }));
  const { unitId, kind, name, opens, closes, sourceText } = draft;
  const save = useAct(
    () =>
      window
        ? call("PUT", `/api/cultivation/windows/${window.id}`, {
            body: { version: window.version, name, opens, closes, sourceText },
          })
        : call("POST", "/api/cultivation/windows", { body: draft }),
    window ? texts.changed : texts.added,
    onClose,
  );
  return (
    <FormDialog
      title={window ? texts.editTitle : texts.addTitle}
      ok={texts.save}
      saving={save.isPending}
      error={save.error}
      incomplete={!unitId || !kind || !name.trim() || !opens || !closes || !sourceText.trim()}
      onOk={() => save.mutate(undefined)}
      onClose={onClose}
    >
      {!window && <Whose draft={draft} kinds={kinds} set={set} />}
      <Fields draft={draft} set={set} />
    </FormDialog>
  );
}

function Whose({ draft, kinds, set }: { draft: Draft; kinds: readonly Kind[]; set: (values: Partial<Draft>) => void }) {
  return (
    <>
      <Field label={texts.unit}>
        {() => <LadderUnit value={draft.unitId} onChange={(unitId) => set({ unitId })} />}
      </Field>
      <Field label={texts.kind}>
        {(id) => (
          <Select
            id={id}
            showSearch={{ optionFilterProp: "label" }}
            placeholder={poolTexts.none}
            value={draft.kind}
            options={kinds.map(({ kind, name }) => ({ value: kind, label: name }))}
            onChange={(kind: string) => set({ kind })}
          />
        )}
      </Field>
    </>
  );
}

const words = [
  { key: "name", label: texts.name, hint: texts.nameHint, most: 100 },
  { key: "sourceText", label: texts.source, hint: texts.sourceHint, most: 400 },
] as const;

function Fields({ draft, set }: { draft: Draft; set: (values: Partial<Draft>) => void }) {
  return (
    <>
      {(["opens", "closes"] as const).map((key) => (
        <Field key={key} label={texts[key]}>
          {(id) => <DayInput id={id} value={draft[key]} onChange={(day) => set({ [key]: day })} />}
        </Field>
      ))}
      {words.map(({ key, label, hint, most }) => (
        <Field key={key} label={label} hint={hint}>
          {(id) => (
            <Input
              id={id}
              value={draft[key]}
              maxLength={most}
              onChange={(event) => set({ [key]: event.target.value })}
            />
          )}
        </Field>
      ))}
    </>
  );
}
