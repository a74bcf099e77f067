import { Fragment } from "react";
import { gapTexts } from "@/locales";
import type { GapCandidate, GapList, Officer } from "@/shared/api/contract";
import { CandidateRow } from "./CandidateRow";
import styles from "./Candidates.module.css";
import type { Selection } from "./useSelection";

interface Props {
  list: GapList;
  selection: Selection;
  officers: readonly Officer[];
  cultivates: boolean;
}

/** Renewals first, then the others, each group with its counts. */
export function CandidateTable({ list, selection, officers, cultivates }: Props) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <Head selection={selection} canSelect={cultivates} />
        <tbody>
          {list.candidates.map((row, at) => (
            <Fragment key={row.creditCode}>
              {startsGroup(list.candidates, at) && <GroupRow list={list} renewal={row.renewal} />}
              <CandidateRow row={row} list={list} officers={officers} cultivates={cultivates} selection={selection} />
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const startsGroup = (rows: readonly GapCandidate[], at: number) =>
  at === 0 || rows[at - 1]?.renewal !== rows[at]?.renewal;

function Head({ selection, canSelect }: { selection: Selection; canSelect: boolean }) {
  return (
    <thead>
      <tr>
        <th className={styles.check}>
          {canSelect ? (
            <input
              type="checkbox"
              checked={selection.all}
              ref={(box) => {
                if (box) box.indeterminate = selection.selected.length > 0 && !selection.all;
              }}
              aria-label={gapTexts.selectPage}
              onChange={selection.toggleAll}
            />
          ) : (
            <span className="visually-hidden">{gapTexts.selectPage}</span>
          )}
        </th>
        {gapTexts.columns.map((text) => (
          <th key={text} scope="col">
            {text}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function GroupRow({ list, renewal }: { list: GapList; renewal: boolean }) {
  const { none, one, two } = list.failed;
  return (
    <tr className={styles.group}>
      <td colSpan={gapTexts.columns.length + 1}>
        <b>{renewal ? gapTexts.renewalGroup : gapTexts.newGroup}</b>
        {renewal
          ? gapTexts.renewalNote(list.year, list.losses.ending, list.expectedLosses)
          : gapTexts.newNote(none, one, two)}
      </td>
    </tr>
  );
}
