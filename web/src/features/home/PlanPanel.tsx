import { useState } from "react";
import { Link } from "react-router";
import { homeTexts } from "@/locales";
import { address } from "@/shared/api/client";
import { dayNumber, yearOf } from "@/shared/format/date";
import { useSession } from "@/shared/session/session";
import { KpiCard } from "@/shared/ui/KpiCard";
import { Panel } from "@/shared/ui/Panel";
import { BandBar } from "./BandBar";
import styles from "./Home.module.css";
import { arrangeCards, type HomePlan } from "./homePlans";

const shownCards = 4;
/** Reports come by the quarter: older data is worth a word. */
const staleDays = 100;

/** A plan at a glance: the four indicators that matter most, how its units are spread over the bands, the way in. */
export function PlanPanel({ entry }: { entry: HomePlan }) {
  const [all, setAll] = useState(false);
  const { plan, on } = entry;
  const cards = arrangeCards(entry.cards);
  const board = (indicator?: string) => address("/board", { plan: plan.planId, indicator, on });
  return (
    <Panel
      title={plan.shortTitle}
      note={<Dates entry={entry} />}
      extra={
        <>
          {cards.length > shownCards && (
            <button type="button" className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? homeTexts.showLess : homeTexts.moreCards(cards.length - shownCards)}
            </button>
          )}
          <Link to={`/plans/${plan.planId}`}>{homeTexts.openPlan}</Link>
          <Link to={board()}>{homeTexts.openBoard}</Link>
        </>
      }
    >
      {cards.length === 0 ? (
        <p className={styles.quiet}>{homeTexts.noCards}</p>
      ) : (
        <div className={styles.cards}>
          {(all ? cards : cards.slice(0, shownCards)).map((card) => (
            <KpiCard key={card.indicator.code} card={card} to={board(card.indicator.code)} on={on} />
          ))}
        </div>
      )}
      <Foot entry={entry} />
    </Panel>
  );
}

/** Until when the figures count; and how long ago that is, where nothing newer came. */
function Dates({ entry: { plan } }: { entry: HomePlan }) {
  const { today } = useSession();
  if (plan.latestData === null) return homeTexts.planDates(yearOf(plan.from), yearOf(plan.to), null);
  const age = dayNumber(today) - dayNumber(plan.latestData);
  return (
    <>
      {homeTexts.planDates(yearOf(plan.from), yearOf(plan.to), plan.latestData)}
      {age > staleDays && plan.to >= today && <span className={styles.old}>{homeTexts.oldData(age)}</span>}
    </>
  );
}

function Foot({ entry: { plan, bands, ownRank } }: { entry: HomePlan }) {
  if (!ownRank && Object.keys(bands).length === 0) return null;
  const first = plan.boardIndicators.find((indicator) =>
    ownRank ? indicator.code === ownRank.indicator : indicator.hasUnits,
  );
  return (
    <div className={styles.foot}>
      {ownRank ? (
        <p>
          {homeTexts.ownRankOf(first?.shortName ?? "")} <b>{homeTexts.ownRank(ownRank.rank, ownRank.of)}</b>
        </p>
      ) : (
        <BandBar bands={bands} indicator={first?.shortName ?? ""} />
      )}
    </div>
  );
}
