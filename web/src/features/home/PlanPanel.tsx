import { Link } from "react-router";
import { homeTexts } from "@/locales";
import { address } from "@/shared/api/client";
import type { Home } from "@/shared/api/contract";
import { yearOf } from "@/shared/format/date";
import { KpiCard } from "@/shared/ui/KpiCard";
import { Panel } from "@/shared/ui/Panel";
import { BandBar } from "./BandBar";
import styles from "./Home.module.css";

type Entry = Home["plans"][number];

/** A plan at a glance: its first indicators, how its units are spread over the bands, the way in. */
export function PlanPanel({ entry }: { entry: Entry }) {
  const { plan, on, cards, bands, ownRank } = entry;
  const board = (indicator?: string) => address("/board", { plan: plan.planId, indicator, on });
  const ranked = plan.boardIndicators.find((indicator) => indicator.code === ownRank?.indicator);
  return (
    <Panel
      title={plan.shortTitle}
      note={homeTexts.planNote(plan.issuer, yearOf(plan.from), yearOf(plan.to))}
      extra={
        <>
          <Link to={`/plans/${plan.planId}`}>{homeTexts.openPlan}</Link>
          <Link to={board()}>{homeTexts.openBoard}</Link>
        </>
      }
    >
      {cards.length === 0 ? (
        <p className={styles.quiet}>{homeTexts.noCards}</p>
      ) : (
        <div className={styles.cards}>
          {cards.map((card) => (
            <KpiCard key={card.indicator.code} card={card} to={board(card.indicator.code)} on={on} />
          ))}
        </div>
      )}
      <div className={styles.foot}>
        {ownRank ? (
          <p>
            {homeTexts.ownRankOf(ranked?.shortName ?? "")} <b>{homeTexts.ownRank(ownRank.rank, ownRank.of)}</b>
          </p>
        ) : (
          <BandBar bands={bands} indicator={plan.boardIndicators[0]?.shortName ?? ""} />
        )}
      </div>
    </Panel>
  );
}
