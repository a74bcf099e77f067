import { Link } from "react-router";
import { confidenceTexts, gapTexts, stageTexts } from "@/locales";
import type { GapCandidate, GapList, Officer } from "@/shared/api/contract";
import { RecordJudged } from "@/shared/judged/RecordJudged";
import { AssignCell } from "./AssignCell";
import styles from "./Candidates.module.css";
import { Chips } from "./Chips";
import { JudgementCell } from "./JudgementCell";
import { MarkStrip } from "./MarkStrip";
import type { Selection } from "./useSelection";

interface Props {
  row: GapCandidate;
  list: GapList;
  officers: readonly Officer[];
  cultivates: boolean;
  selection: Selection;
}

export function CandidateRow({ row, list, officers, cultivates, selection }: Props) {
  const chosen = selection.selected.includes(row.creditCode);
  return (
    <tr className={chosen ? styles.chosen : undefined}>
      <td className={styles.check}>
        {cultivates && row.task?.state !== "given" && !row.refusal && (
          <input
            type="checkbox"
            checked={chosen}
            aria-label={gapTexts.select(row.name)}
            onChange={() => selection.toggle(row.creditCode)}
          />
        )}
      </td>
      <td className={styles.name}>
        <Link to={`/enterprises/${row.creditCode}?tab=assessment`}>{row.name}</Link>
        <span>{[row.unit, row.park === list.unit ? null : row.park].filter(Boolean).join(" · ")}</span>
      </td>
      <td>
        <Titles row={row} list={list} />
      </td>
      <td className={styles.marks}>
        <MarkStrip row={row} marks={list.marks} />
      </td>
      <td className={styles.chips}>
        <Chips row={row} />
        <ToJudge row={row} list={list} />
      </td>
      <td className={styles.how}>{row.firstStep}</td>
      <ConfidenceCell row={row} />
      <td className={styles.two}>
        <JudgementCell row={row} kind={list.kind} cultivates={cultivates} />
      </td>
      <ContactCell row={row} />
      <td className={styles.last}>
        <AssignCell row={row} officers={officers} cultivates={cultivates} selection={selection} />
      </td>
    </tr>
  );
}

/** Where nothing but the experts is left: a way to record what they said. */
function ToJudge({ row, list }: { row: GapCandidate; list: GapList }) {
  return row.judged.length > 0 && row.items.length === 0 && list.standard ? (
    <RecordJudged code={row.creditCode} standard={list.standard} inline />
  ) : null;
}

function ConfidenceCell({ row }: { row: GapCandidate }) {
  return (
    <td className={styles.two}>
      <span>{confidenceTexts[row.confidence]}</span>
      <small>{row.confidenceMissing === 0 ? gapTexts.factsAll : gapTexts.factsLack(row.confidenceMissing)}</small>
    </td>
  );
}

function ContactCell({ row }: { row: GapCandidate }) {
  return (
    <td className={styles.two}>
      <span>{[row.contact?.post, row.contact?.name].filter(Boolean).join(" ") || gapTexts.unknownContact}</span>
      <small>{row.contact?.phone}</small>
    </td>
  );
}

/** Titles held, the one that runs out first. */
function Titles({ row, list }: { row: GapCandidate; list: GapList }) {
  const own = row.titles.find((title) => title.kind === list.kind);
  const others = row.titles.filter((title) => title !== own);
  return (
    <span className={styles.titles}>
      {own && row.expires && <em>{gapTexts.expires(own.name, row.expires.slice(5))}</em>}
      {row.stage && <i>{gapTexts.stage(stageTexts[row.stage])}</i>}
      {others.slice(0, own ? 1 : 2).map((title) => (
        <i key={title.kind}>{title.name}</i>
      ))}
      {row.titles.length === 0 && <small>{gapTexts.noTitle}</small>}
    </span>
  );
}
