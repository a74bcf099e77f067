import { Modal } from "antd";
import dayjs from "dayjs";
import { useState } from "react";
import { breakdownTexts, commonTexts, editTexts } from "@/locales";
import { useSession } from "@/shared/session/session";
import { hasReason } from "@/shared/ui/pickReason";
import { amountInMeasure, indicatorMeasure } from "../../matrix/measure";
import type { Breakdown } from "../model";
import { ActFields } from "./ActFields";
import styles from "./BreakdownPage.module.css";
import { EmptyCells } from "./EmptyCells";
import { FailureNote } from "./FasterNote";
import { balanceOf, countWords, uneven } from "./figures";
import { useAct } from "./useAct";

export type DialogAct = "consult" | "approve" | "assign" | "return" | "revise" | "delete";

/** What the steps ask for. */
export interface ActForm {
  until: string;
  document: string;
  on: string;
  reason: string;
}

const texts = breakdownTexts.act;
const daysForComments = 7;

interface Props {
  act: DialogAct;
  breakdown: Breakdown;
  onClose: () => void;
}

/** One step to the next state, or back: what it means, what still stands against it, what it needs. */
export function ActDialog({ act, breakdown, onClose }: Props) {
  const { today } = useSession();
  const until = dayjs(today).add(daysForComments, "day").format("YYYY-MM-DD");
  const [form, setForm] = useState<ActForm>({ until, document: "", on: today, reason: "" });
  const [tried, setTried] = useState(false);
  const { run, running, failure } = useAct(act, breakdown, onClose);
  const asksWhy = needsReason(act, breakdown);
  const complete = (!asksWhy || hasReason(form.reason)) && (act !== "assign" || hasReason(form.document));
  const words = wordsOf(act, breakdown);
  return (
    <Modal
      open
      width={520}
      title={words.title}
      okText={words.ok}
      cancelText={editTexts.cancel}
      okButtonProps={{ danger: act === "delete" || act === "return" }}
      confirmLoading={running}
      onOk={() => (complete ? run(form) : setTried(true))}
      onCancel={onClose}
      closable={{ "aria-label": commonTexts.close }}
    >
      <div className={styles.dialog}>
        <p>{words.lead}</p>
        <Warnings act={act} breakdown={breakdown} />
        {(act === "consult" || act === "approve") && <EmptyCells breakdown={breakdown} onGo={onClose} />}
        <ActFields
          act={act}
          asksWhy={asksWhy}
          form={form}
          tried={tried}
          onChange={(part) => setForm({ ...form, ...part })}
        />
        <FailureNote error={failure} />
      </div>
    </Modal>
  );
}

function wordsOf(act: DialogAct, breakdown: Breakdown): { title: string; lead: string; ok: string } {
  if (act === "delete")
    return {
      title: breakdownTexts.detail.removeSure,
      lead: breakdownTexts.detail.removeHint,
      ok: breakdownTexts.detail.remove,
    };
  const { title, lead, ok } = texts[act];
  return { title, lead: typeof lead === "string" ? lead : lead(breakdown.units.length), ok };
}

/** A step back always says why; an approval does where the sum is not the target or units have not spoken. */
function needsReason(act: DialogAct, breakdown: Breakdown): boolean {
  if (act === "return") return true;
  return act === "approve" && (uneven(breakdown).length > 0 || countWords(breakdown).missing > 0);
}

/** What does not come out even, who has not answered: seen before the step, not after it. */
function Warnings({ act, breakdown }: { act: DialogAct; breakdown: Breakdown }) {
  if (act !== "consult" && act !== "approve" && act !== "assign") return null;
  const measure = indicatorMeasure(breakdown.indicator);
  const years = uneven(breakdown).map(({ year, difference }) => {
    const amount = amountInMeasure(difference ?? 0, measure);
    const detail = breakdownTexts.detail;
    return texts.yearDifference(year, balanceOf(difference) === "over" ? detail.over(amount) : detail.under(amount));
  });
  const { open, missing } = countWords(breakdown);
  const lines = [
    years.length > 0 && texts.warnDifference(years.join(commonTexts.enumeration)),
    act === "approve" && open > 0 && texts.warnOpen(open),
    act === "approve" && missing > 0 && texts.warnMissing(missing),
  ].filter((line) => line !== false);
  if (lines.length === 0) return null;
  return (
    <ul className={styles.warnings}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
