import { HistoryOutlined } from "@ant-design/icons";
import { Button, Input } from "antd";
import { useId } from "react";
import { commonTexts, editTexts, problemText, targetEditTexts } from "@/locales";
import { ApiProblem } from "@/shared/api/problem";
import { ReasonInput } from "@/shared/ui/ReasonInput";
import type { CellEditorProps } from "./CellEditor";
import styles from "./CellEditor.module.css";
import { compared, shownValue, totalAfter } from "./difference";
import type { CellDraft } from "./useCellDraft";

const texts = targetEditTexts;

type Props = CellEditorProps & { draft: CellDraft };

/** Present value, document's value, the new one with what it changes, and why. */
export function EditorFields({ draft, ...props }: Props) {
  return (
    <>
      <div className={styles.body}>
        <Present {...props} />
        <ValueField {...props} draft={draft} />
        <ReasonInput
          value={draft.reason}
          onChange={(reason) => draft.change({ reason })}
          usual={texts.usual}
          missing={draft.reasonMissing}
          disabled={draft.saving}
        />
        {draft.restored && <p className={styles.note}>{texts.restored}</p>}
        <Failure error={draft.failure} />
      </div>
      <Foot {...props} draft={draft} />
    </>
  );
}

function Present({ target, measure }: CellEditorProps) {
  return (
    <dl className={styles.present}>
      <div>
        <dt>{texts.now}</dt>
        <dd>{shownValue(target.value, measure)}</dd>
      </div>
      {target.packValue !== null && target.packValue !== target.value && (
        <div>
          <dt>{texts.document}</dt>
          <dd>{shownValue(target.packValue, measure)}</dd>
        </div>
      )}
    </dl>
  );
}

function ValueField({ view, grid, target, measure, draft }: Props) {
  const id = useId();
  const change = (draft.value ?? 0) - (target.value ?? 0);
  const total = draft.changed ? totalAfter(view.matrix, grid, target.year, change, measure) : null;
  return (
    <div className={styles.value}>
      <label htmlFor={id}>{texts.value}</label>
      <Input
        id={id}
        className={styles.input}
        value={draft.text}
        onChange={(event) => draft.change({ text: event.target.value })}
        onKeyDown={(event) => event.key === "Enter" && !event.ctrlKey && !event.metaKey && draft.submit()}
        suffix={measure.name}
        status={draft.problem ? "error" : ""}
        aria-invalid={draft.problem ? true : undefined}
        aria-describedby={`${id}-says`}
        disabled={draft.saving}
        inputMode="decimal"
        autoComplete="off"
        autoFocus
      />
      <p id={`${id}-says`} className={styles.says} data-problem={draft.problem ?? undefined} aria-live="polite">
        {(draft.problem && texts.problems[draft.problem]) ??
          compared(draft.value, target.value, target.packValue, measure)}
        {total && <span>{total}</span>}
      </p>
    </div>
  );
}

function Failure({ error }: { error: unknown }) {
  if (!error) return null;
  const problem = error instanceof ApiProblem ? error : null;
  return (
    <p className={styles.failure} role="alert">
      {editTexts.failed + commonTexts.colon + problemText(problem?.code ?? "unexpected-response", problem?.params)}
    </p>
  );
}

function Foot({ target, onHistory, draft }: Props) {
  return (
    <footer className={styles.foot}>
      {target.targetId !== null && (
        <Button type="text" size="small" icon={<HistoryOutlined />} onClick={onHistory}>
          {texts.history}
        </Button>
      )}
      <span className={styles.keys}>{texts.keys}</span>
      <Button size="small" onClick={draft.cancel} disabled={draft.saving}>
        {editTexts.cancel}
      </Button>
      <Button size="small" type="primary" loading={draft.saving} disabled={!draft.changed} onClick={draft.submit}>
        {draft.saving ? editTexts.saving : editTexts.save}
      </Button>
    </footer>
  );
}
