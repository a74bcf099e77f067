import { App } from "antd";
import { useState } from "react";
import { cultivationTexts, judgementTexts, problemText, refusalTexts, cultivationTabTexts as texts } from "@/locales";
import { call } from "@/shared/api/client";
import type { CultivationRefusal, EnterpriseCultivation } from "@/shared/api/contract";
import { ApiProblem } from "@/shared/api/problem";
import { useAct } from "@/shared/api/useAct";
import { JudgementDialog } from "@/shared/cultivation/JudgementDialog";
import { KindField } from "@/shared/cultivation/KindField";
import { EmptyState } from "@/shared/ui/EmptyState";
import { FormDialog } from "@/shared/ui/FormDialog";
import { Panel } from "@/shared/ui/Panel";
import styles from "./Cultivation.module.css";

/** What officers said, and why it does not apply. */
export function Words({ data, may }: { data: EnterpriseCultivation; may: boolean }) {
  const { judgements, refusals, kinds } = data;
  const nameOf = (kind: string) => kinds.find((one) => one.kind === kind)?.name ?? kind;
  return (
    <Panel title={texts.words}>
      {judgements.length === 0 && refusals.length === 0 && (
        <EmptyState title={texts.noWords} text={texts.noWordsText} />
      )}
      <ul className={styles.list}>
        {refusals.map((refusal) => (
          <Refusal key={`r${refusal.id}`} refusal={refusal} title={nameOf(refusal.kind)} may={may} />
        ))}
        {judgements.map((word) => (
          <li key={word.id}>
            <b>{nameOf(word.kind)}</b>
            <span>
              {texts.wordOf(judgementTexts[word.value], word.on, word.byName)}
              {word.note && <span className={styles.quiet}>{word.note}</span>}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function stateOf({ active, withdrawnOn, withdrawnByName }: CultivationRefusal): string | null {
  if (active) return null;
  return withdrawnOn ? texts.withdrawnBy(withdrawnOn, withdrawnByName ?? "") : texts.lapsed;
}

function Refusal({ refusal, title, may }: { refusal: CultivationRefusal; title: string; may: boolean }) {
  const { message } = App.useApp();
  const withdraw = useAct(
    () => call("POST", `/api/cultivation/refusals/${refusal.id}/withdraw`, { body: { version: refusal.version } }),
    texts.withdrawn,
  );
  const fail = (error: unknown) => {
    const problem = error instanceof ApiProblem ? error : null;
    message.error(problemText(problem?.code ?? "unexpected", problem?.params), 6);
  };
  return (
    <li>
      <b>{title}</b>
      <span>
        {texts.refusedUntil(refusalTexts[refusal.reason], refusal.until)}
        {may && refusal.active && (
          <button
            type="button"
            className={styles.link}
            disabled={withdraw.isPending}
            onClick={() => withdraw.mutate(undefined, { onError: fail })}
          >
            {texts.withdraw}
          </button>
        )}
        <span className={styles.quiet}>
          {[refusal.recordedOn, refusal.recordedByName, refusal.note, stateOf(refusal)].filter(Boolean).join(" · ")}
        </span>
      </span>
    </li>
  );
}

interface ChooseProps {
  data: EnterpriseCultivation;
  kind: string | null;
  onClose: () => void;
}

/** Which title the word is about, then the word. */
export function ChooseKind({ data, kind: given, onClose }: ChooseProps) {
  const [kind, setKind] = useState(given);
  const [chosen, setChosen] = useState(false);
  if (chosen && kind) {
    return (
      <JudgementDialog
        one={data}
        kind={kind}
        said={data.judgements.find((word) => word.kind === kind)?.value ?? null}
        refused={data.refusals.some((refusal) => refusal.kind === kind && refusal.active)}
        onClose={onClose}
      />
    );
  }
  return (
    <FormDialog
      title={cultivationTexts.judge}
      ok={cultivationTexts.next}
      saving={false}
      error={null}
      incomplete={!kind}
      onOk={() => setChosen(true)}
      onClose={onClose}
    >
      <KindField kinds={data.kinds} value={kind} onChange={setKind} />
    </FormDialog>
  );
}
