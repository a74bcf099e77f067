import { Radio } from "antd";
import { useState } from "react";
import { stageTexts, cultivationTexts as texts } from "@/locales";
import { call } from "@/shared/api/client";
import type { Application, ApplicationStage } from "@/shared/api/contract";
import { useAct } from "@/shared/api/useAct";
import { useSession } from "@/shared/session/session";
import { DayInput } from "@/shared/ui/DayInput";
import { Field, FormDialog } from "@/shared/ui/FormDialog";
import { NoteField } from "./ApplyDialog";
import styles from "./Cultivation.module.css";
import { closing, lastDay, nextStages } from "./stages";

const closes = (stage: ApplicationStage) => (closing as readonly ApplicationStage[]).includes(stage);

/** Moves an application on, or ends it. */
export function MoveDialog({ application, onClose }: { application: Application; onClose: () => void }) {
  const today = useSession()?.today ?? null;
  const stages = nextStages(application.stage);
  const [stage, setStage] = useState<ApplicationStage>(stages[0] ?? "withdrawn");
  const [on, setOn] = useState<string | null>(today);
  const [note, setNote] = useState("");
  const move = useAct(
    () =>
      call("POST", `/api/cultivation/applications/${application.id}/move`, {
        body: { version: application.version, stage, on, note },
      }),
    closes(stage) ? texts.movedLast : texts.moved,
    onClose,
  );
  return (
    <FormDialog
      title={texts.moveTitle(`${application.name} ${application.title}`)}
      ok={texts.move}
      saving={move.isPending}
      error={move.error}
      incomplete={!on}
      onOk={() => move.mutate(undefined)}
      onClose={onClose}
    >
      <StageField stages={stages} value={stage} onChange={setStage} />
      <Field label={texts.reachedOn} hint={texts.since(lastDay(application))}>
        {(id) => <DayInput id={id} value={on} onChange={setOn} />}
      </Field>
      <NoteField value={note} onChange={setNote} />
    </FormDialog>
  );
}

interface StageProps {
  stages: readonly ApplicationStage[];
  value: ApplicationStage;
  onChange: (stage: ApplicationStage) => void;
}

function StageField({ stages, value, onChange }: StageProps) {
  const hint = value === "accredited" ? texts.certificateHint : closes(value) ? texts.closeHint : undefined;
  return (
    <Field label={texts.stage} {...(hint ? { hint } : {})}>
      {(id) => (
        <Radio.Group
          id={id}
          aria-label={texts.stage}
          className={styles.stages}
          value={value}
          options={stages.map((stage) => ({ value: stage, label: stageTexts[stage] }))}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
