import { App } from "antd";
import { Link } from "react-router";
import { gapTexts, taskStateTexts } from "@/locales";
import { call } from "@/shared/api/client";
import type { GapCandidate, Officer } from "@/shared/api/contract";
import { useAct } from "@/shared/api/useAct";
import { isWhole } from "@/shared/cultivation/draft";
import { OfficerAndDate } from "@/shared/cultivation/OfficerAndDate";
import { ladderAddress } from "../tabs";
import styles from "./Candidates.module.css";
import type { Selection } from "./useSelection";

interface Props {
  row: GapCandidate;
  officers: readonly Officer[];
  cultivates: boolean;
  selection: Selection;
}

/** Officer and date, edited in the row; afterwards who does it by when. A recorded refusal shows until when instead. */
export function AssignCell({ row, officers, cultivates, selection }: Props) {
  const { message } = App.useApp();
  const draft = selection.drafts[row.creditCode] ?? {};
  if (row.refusal) return <Refused refusal={row.refusal} cultivates={cultivates} />;
  if (row.task && row.task.state !== "withdrawn" && (row.task.state === "given" || !cultivates)) {
    return <Given task={row.task} />;
  }
  if (!cultivates) return <small>{row.serviceOfficer}</small>;
  const send = () =>
    isWhole(draft)
      ? selection.submitOne({ creditCode: row.creditCode, officer: draft.officer ?? "", due: draft.due ?? "" })
      : message.warning(gapTexts.needBoth);
  return (
    <>
      <OfficerAndDate draft={draft} officers={officers} onChange={(next) => selection.setDraft(row.creditCode, next)} />
      <button type="button" className={styles.link} onClick={send}>
        {gapTexts.assign}
      </button>
    </>
  );
}

function Given({ task }: { task: NonNullable<GapCandidate["task"]> }) {
  return (
    <>
      <span>{`${task.officerName} · ${gapTexts.before(task.due.slice(5))}`}</span>
      <small>
        <span className={styles.given}>{taskStateTexts[task.state]}</span>
        <Link to={ladderAddress("tasks")}>{gapTexts.seeTask}</Link>
      </small>
    </>
  );
}

function Refused({ refusal, cultivates }: { refusal: NonNullable<GapCandidate["refusal"]>; cultivates: boolean }) {
  const withdraw = useAct(
    () => call("POST", `/api/cultivation/refusals/${refusal.id}/withdraw`, { body: { version: refusal.version } }),
    gapTexts.withdrawn,
  );
  return (
    <>
      <span>{gapTexts.until(refusal.until)}</span>
      {cultivates && (
        <button
          type="button"
          className={styles.link}
          disabled={withdraw.isPending}
          onClick={() => withdraw.mutate(undefined)}
        >
          {gapTexts.withdraw}
        </button>
      )}
    </>
  );
}
