import { Button } from "antd";
import { gapTexts } from "@/locales";
import type { GapList, Officer } from "@/shared/api/contract";
import { EmptyState } from "@/shared/ui/EmptyState";
import { VerdictMark } from "@/shared/ui/VerdictMark";
import { verdictOrder } from "@/shared/ui/verdicts";
import { AssignDialog } from "./AssignDialog";
import styles from "./Candidates.module.css";
import { CandidateTable } from "./CandidateTable";
import { ListPager } from "./ListPager";
import { pageSize, type useGap } from "./useGap";
import { useSelection } from "./useSelection";

interface Props {
  list: GapList;
  gap: ReturnType<typeof useGap>;
  officers: readonly Officer[];
  cultivates: boolean;
}

/** The candidates with what each needs, and the act on one or several. */
export function CandidateList({ list, gap, officers, cultivates }: Props) {
  const selection = useSelection(list);
  return (
    <section className={styles.card} aria-label={gapTexts.candidates(list.total)}>
      <header className={styles.head}>
        <h2>{gapTexts.candidates(list.total)}</h2>
        <span className={styles.quiet}>{list.standard ? gapTexts.order : gapTexts.noStandard}</span>
        {cultivates && (
          <span className={styles.batch}>
            <span>{gapTexts.selected(selection.selected.length)}</span>
            <Button
              type="primary"
              disabled={selection.selected.length === 0}
              loading={selection.saving}
              onClick={selection.submit}
            >
              {gapTexts.assign}
            </Button>
          </span>
        )}
      </header>
      {list.candidates.length === 0 ? (
        <EmptyState title={gapTexts.empty} text={gapTexts.emptyText} />
      ) : (
        <CandidateTable list={list} selection={selection} officers={officers} cultivates={cultivates} />
      )}
      <Foot list={list} gap={gap} />
      {selection.asking && <AssignDialog selection={selection} officers={officers} />}
    </section>
  );
}

function Foot({ list, gap }: Pick<Props, "list" | "gap">) {
  return (
    <footer className={styles.foot}>
      <span className={styles.legend} title={list.marks.map((mark) => `${mark.basis} ${mark.label}`).join("\n")}>
        {gapTexts.legend(list.marks.map((mark) => mark.basis || mark.label).join(gapTexts.legendJoin))}
      </span>
      {verdictOrder.slice(0, 4).map((verdict) => (
        <VerdictMark key={verdict} verdict={verdict} />
      ))}
      <span className={styles.pager}>
        {gapTexts.total(list.total)}
        <ListPager
          page={gap.page}
          pages={Math.ceil(list.total / pageSize)}
          onChange={(page) => gap.set({ page: String(page) })}
        />
      </span>
    </footer>
  );
}
