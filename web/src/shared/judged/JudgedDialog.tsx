import { useQuery } from "@tanstack/react-query";
import { Input, Modal } from "antd";
import { useState } from "react";
import { judgedTexts as texts } from "@/locales";
import { call, get } from "@/shared/api/client";
import type { AssessmentSheet } from "@/shared/api/contract";
import { useAct } from "@/shared/api/useAct";
import { ProblemNote } from "@/shared/basics/ProblemNote";
import { useSession } from "@/shared/session/session";
import { DayInput } from "@/shared/ui/DayInput";
import { DialogButtons } from "@/shared/ui/DialogButtons";
import { FailureCard } from "@/shared/ui/FailureCard";
import { Field } from "@/shared/ui/FormDialog";
import { SkeletonRows } from "@/shared/ui/Skeleton";
import styles from "./Judged.module.css";
import { JudgedTable } from "./JudgedTable";
import { judgedItems, wordsOf } from "./judgedItems";

interface Props {
  code: string;
  standard: string;
  onClose: () => void;
}

const pathOf = (code: string, standard: string) =>
  `/api/enterprises/${encodeURIComponent(code)}/assessments/${encodeURIComponent(standard)}`;

/** What experts said on one enterprise, item by item, with day and source. */
export function JudgedDialog({ code, standard, onClose }: Props) {
  const { data, error, refetch } = useQuery({
    queryKey: ["enterprise", code, "assessments", standard],
    queryFn: ({ signal }) => get<AssessmentSheet>(pathOf(code, standard), undefined, signal),
  });
  const title = data ? texts.title(data.explanation.title, data.name) : texts.record;
  return (
    <Modal open title={title} footer={null} width={820} onCancel={onClose} mask={{ closable: false }} destroyOnHidden>
      {error && <FailureCard error={error} onRetry={() => refetch()} />}
      {!error && !data && <SkeletonRows rows={8} />}
      {!error && data && <Words sheet={data} path={pathOf(code, standard)} onClose={onClose} />}
    </Modal>
  );
}

interface Review {
  on: string;
  basis: string;
  words: { fact: string; value: string | null }[];
}

function Words({ sheet, path, onClose }: { sheet: AssessmentSheet; path: string; onClose: () => void }) {
  const today = useSession()?.today ?? "";
  const [draft, setDraft] = useState<Record<string, string | null>>({});
  const [on, setOn] = useState<string | null>(today);
  const [basis, setBasis] = useState("");
  const put = (body: Review) => call("PUT", `${path}/words`, { body });
  const save = useAct(put, texts.saved, onClose);
  const undo = useAct(put, texts.undone);
  const items = judgedItems(sheet);
  const words = wordsOf(draft);
  if (items.length === 0) return <p className={styles.intro}>{texts.nothing}</p>;
  return (
    <>
      <p className={styles.intro}>{texts.intro}</p>
      <JudgedTable
        items={items}
        draft={draft}
        onChange={(fact, value) => setDraft((now) => ({ ...now, [fact]: value }))}
        onUndo={(fact, day) => undo.mutate({ on: day, basis: texts.undoBasis, words: [{ fact, value: null }] })}
      />
      <ReviewFields on={on} basis={basis} onDay={setOn} onBasis={setBasis} />
      <ProblemNote error={save.error ?? undo.error} />
      <DialogButtons
        ok={texts.save(words.length)}
        saving={save.isPending}
        disabled={words.length === 0 || !on || !basis.trim()}
        onOk={() => on && save.mutate({ on, basis, words })}
        onCancel={onClose}
      />
    </>
  );
}

interface FieldsProps {
  on: string | null;
  basis: string;
  onDay: (day: string | null) => void;
  onBasis: (basis: string) => void;
}

/** When and where the experts said it. */
function ReviewFields({ on, basis, onDay, onBasis }: FieldsProps) {
  return (
    <div className={styles.fields}>
      <Field label={texts.on}>{(id) => <DayInput id={id} value={on} onChange={onDay} />}</Field>
      <Field label={texts.basis} hint={texts.basisHint}>
        {(id) => <Input id={id} value={basis} maxLength={400} onChange={(event) => onBasis(event.target.value)} />}
      </Field>
    </div>
  );
}
