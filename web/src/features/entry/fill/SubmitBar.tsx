import { App, Button } from "antd";
import { entryTexts } from "@/locales";
import type { DraftState } from "@/shared/api/useKeptDraft";
import { chinaTime } from "@/shared/format/date";
import styles from "./Fill.module.css";
import { statusOf } from "./LineStatus";
import type { Filling } from "./useFilling";
import type { SendingState } from "./useSending";

interface Props {
  filling: Filling;
  kept: DraftState;
  sending: SendingState;
}

/** Always in view: what waits, what is wrong, whether it is kept, and the button that sends it. */
export function SubmitBar({ filling, kept, sending }: Props) {
  const changed = filling.checked.filter((entry) => entry.changed);
  const count = (key: "error" | "reason") => changed.filter((entry) => statusOf(entry) === key).length;
  return (
    <div className={styles.submit} role="region" aria-label={entryTexts.submit(0)}>
      <Fact name={entryTexts.facts.changed} count={changed.length} />
      <Fact name={entryTexts.facts.error} count={count("error")} level="error" />
      <Fact name={entryTexts.facts.reason} count={count("reason")} level="warning" />
      <span className={styles.kept} role="status" data-failed={kept.kind === "failed" || undefined}>
        {keptText(kept)}
      </span>
      <DiscardButton filling={filling} count={changed.length} disabled={sending.submitting} />
      <Button type="primary" loading={sending.submitting} disabled={changed.length === 0} onClick={sending.submit}>
        {sending.submitting ? entryTexts.submitting : entryTexts.submit(changed.length)}
      </Button>
    </div>
  );
}

function Fact({ name, count, level }: { name: string; count: number; level?: "error" | "warning" }) {
  return (
    <span className={styles.fact} data-level={count > 0 ? level : undefined}>
      {name} <b>{count}</b>
    </span>
  );
}

function keptText(kept: DraftState): string {
  if (kept.kind === "saving") return entryTexts.draft.saving;
  if (kept.kind === "failed") return entryTexts.draft.failed;
  return kept.kind === "saved" ? entryTexts.draft.saved(chinaTime(kept.at).slice(11)) : "";
}

function DiscardButton({ filling, count, disabled }: { filling: Filling; count: number; disabled: boolean }) {
  const { modal } = App.useApp();
  const ask = () =>
    modal.confirm({
      title: entryTexts.discardTitle,
      content: entryTexts.discardText(count),
      okText: entryTexts.discardOk,
      okButtonProps: { danger: true },
      cancelText: entryTexts.keep,
      onOk: () => filling.reset(filling.checked.map(({ line }) => line.key)),
    });
  return (
    <Button disabled={disabled || count === 0} onClick={ask}>
      {entryTexts.discard}
    </Button>
  );
}
